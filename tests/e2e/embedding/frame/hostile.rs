//! Pages that would like to have a plan, or to do harm: no effect, and no leak.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{FRAME_SCRIPT, JOIN, WIKI, ensure_outside, framed, outside, wiki};
use crate::embedding::page;
use crate::support::{Site, until, with_site};

/// A page that answers everything a frame says with a connection of its own, over and over, and writes down what it hears.
const HOSTILE: &str = "
    window.windows = []; window.ports = []; window.nonces = [];
    const target = () => document.querySelector('iframe').contentWindow;
    window.connect = (nonce = 'evilevilevilevilevilevil' + nonces.length, extra = {}) => {
      const { port1, port2 } = new MessageChannel();
      nonces.push(nonce);
      port1.onmessage = ({ data }) => ports.push(data);
      target().postMessage(JSON.stringify({ roadbook: 'connect', version: 1, nonce, ...extra }), '*', [port2]);
      for (const roadbook of ['open', 'look', 'saved'])
        port1.postMessage(JSON.stringify({ roadbook, nonce, storage: 'host', id: 1, revision: 1, lang: 'de', theme: 'dark' }));
      return port1;
    };
    addEventListener('message', ({ data, origin }) => { windows.push([data, origin]); connect(); });
    document.querySelector('iframe').src = new URLSearchParams(location.search).get('frame');
    window.attack = () => {
      for (let round = 0; round < 2000; round++) {
        connect();
        target().postMessage('{\"roadbook\":\"call\"}', '*');
        target().postMessage({ roadbook: 'call' }, '*');
        target().postMessage('x'.repeat(100_000), '*');
      }
      return true;
    };";

#[test]
fn a_page_that_is_not_named_hears_nothing_but_hello() -> Result<()> {
    let body = "<iframe title=\"Plan\"></iframe>";
    let host = Site::built()?
        .without_policy()
        .with_page("/hostile.js", HOSTILE)
        .with_page("/hostile.html", &page("<script src=\"/hostile.js\" defer></script>", body));
    with_site(host, async |browser| {
        let frames = Site::built()?.serve()?;
        // A plan of the reader's own, in the storage of the frame's origin.
        browser.session().goto(format!("{}/embed.html", frames.origin())).await?;
        browser.widget().await?.find(".app").await?;
        browser.widget().await?.rename_plan("Secret Harbour").await?;
        browser.widget().await?.wait_for_text("Saved here at").await?;
        browser.open(&format!("/hostile.html?frame={}/embed.html", frames.origin())).await?;
        // The frame shows its own plan to its own reader.
        framed(browser).await?.wait_for_text("Secret Harbour").await?;
        ensure_outside(browser, "return attack()").await?;
        let widget = framed(browser).await?;
        widget.rename_plan("Secret Quay").await?;
        widget.wait_for_text("Saved here at").await?;
        let language = "return document.documentElement.lang + document.documentElement.dataset.theme";
        ensure!(
            *browser.script(language, vec![]).await?.json() == json!("undefined"),
            "the look was taken over"
        );
        let heard = outside(browser, "return [windows.map(([data]) => data), ports]").await?;
        ensure!(heard == json!([["{\"roadbook\":\"hello\",\"version\":1}"], []]), "the page heard {heard}");
        let warnings = browser.take_console_errors().await?;
        ensure!(warnings.is_empty(), "{warnings:?}");
        Ok(())
    })
}

/// A page that is named, speaks the protocol by itself, and turns hostile when told.
const NAMED: &str = "
    window.ports = []; window.replayed = []; window.hellos = 0;
    const frame = () => document.querySelector('iframe').contentWindow;
    window.nonce = '0123456789abcdefghijklmn';
    window.say = (fields) => line.postMessage(typeof fields === 'string' ? fields : JSON.stringify(fields));
    addEventListener('message', () => {
      if (hellos++) return;
      const { port1, port2 } = new MessageChannel();
      window.line = port1;
      port1.onmessage = async ({ data }) => {
        const message = JSON.parse(data);
        ports.push(message);
        if (message.roadbook !== 'ready') return;
        const plan = await (await fetch('/plan.json')).text();
        say({ roadbook: 'saved', id: 1, revision: 5 });
        say({ roadbook: 'open', nonce: nonce.toUpperCase(), storage: 'host', revision: 1, plan: plan.replaceAll('Harbour', 'Wrong nonce') });
        say({ roadbook: 'open', nonce, storage: 'host', revision: 1, plan });
      };
      frame().postMessage(JSON.stringify({ roadbook: 'connect', version: 1, nonce }), location.origin, [port2]);
    });
    window.replay = () => {
      for (const given of [nonce, nonce.slice(1) + 'x', 5, null, 'x'.repeat(5000)]) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => replayed.push(data);
        frame().postMessage(JSON.stringify({ roadbook: 'connect', version: 1, nonce: given }), location.origin, [port2]);
        port1.postMessage(JSON.stringify({ roadbook: 'open', nonce: given, storage: 'host', plan: '' }));
      }
      return true;
    };
    window.misbehave = () => {
      const wrong = ['', '{', 'null', '[]', '7', '\"roadbook\"', '{\"roadbook\":1}', '{\"roadbook\":\"open\"}', '{\"roadbook\":\"save\"}',
        '['.repeat(100_000), '{\"roadbook\":\"look\",\"theme\":{\"a\":[1]}}', '{\"roadbook\":\"look\",\"lang\":\"' + 'd'.repeat(101) + '\"}',
        '{\"roadbook\":\"conflict\",\"id\":99,\"revision\":1,\"plan\":\"{}\"}', '{\"roadbook\":\"saved\",\"id\":-1,\"revision\":1}',
        '{\"roadbook\":\"failed\",\"id\":3,\"reason\":\"made up\"}', ' '.repeat(41_000_000)];
      wrong.forEach(say);
      say({ roadbook: 'open', nonce, storage: 'host', revision: 9, plan: null });
      for (const data of [{ roadbook: 'saved' }, 7, null, new ArrayBuffer(9)]) line.postMessage(data);
      return true;
    };
    window.flood = () => {
      for (let round = 0; round < 3000; round++) say({ roadbook: 'look', theme: round % 2 ? 'light' : 'dark' });
      return true;
    };";

#[test]
fn what_breaks_the_protocol_has_no_effect_and_a_flood_ends_the_connection() -> Result<()> {
    let site = Site::built()?
        .with_page("/named.js", NAMED)
        .with_page("/plan.json", roadbook::sample::HARBOUR_PLAN_TEXT)
        .with_page(
            "/named.html",
            &page(
                "<script src=\"/named.js\"></script>",
                "<iframe src=\"/embed.html\" title=\"Plan\" height=\"700\"></iframe>",
            ),
        );
    with_site(site, async |browser| {
        browser.open("/named.html").await?;
        framed(browser).await?.wait_for_text("Harbour 2027").await?;
        ensure_outside(browser, "return replay() && misbehave()").await?;
        let widget = framed(browser).await?;
        widget.find("#screen-tab-outcomes").await?.click().await?;
        widget.find("#screen-tab-outcomes[aria-selected=true]").await?;
        let text = widget.text().await?;
        ensure!(text.contains("Harbour 2027") && text.contains("No changes"), "{text}");
        ensure!(!text.contains("made up") && !text.contains("kept apart"), "{text}");
        let heard =
            outside(browser, "return [replayed.length, hellos, ports.filter((one) => one.plan).length]")
                .await?;
        ensure!(heard == json!([0, 1, 0]), "replayed ports, hellos, plans: {heard}");
        // Whoever wrote the page reads once what is wrong with it.
        let told = browser.take_console("WARNING").await?;
        ensure!(
            told.iter().filter(|line| line.contains("had no effect")).count() == 1,
            "the console says {told:?}"
        );
        // It can still save, over the one connection there is.
        framed(browser).await?.rename_plan("After all that").await?;
        until("the save", async || {
            let save =
                outside(browser, "return ports.find((one) => one.roadbook === 'save') ?? null").await?;
            Ok((save["id"] == 1 && save["revision"] == 1).then_some(()))
        })
        .await?;
        outside(browser, "say({ roadbook: 'saved', id: 1, revision: 2 })").await?;
        framed(browser).await?.wait_for_text("Saved in the page at").await?;
        ensure_outside(browser, "return flood()").await?;
        let widget = framed(browser).await?;
        widget.rename_plan("Into the void").await?;
        widget.wait_for_text("Not saved: the page does not answer").await?;
        let told = browser.take_console("WARNING").await?;
        ensure!(
            told.iter().any(|line| line.contains("the connection was ended")),
            "the console says {told:?}"
        );
        ensure_outside(browser, "return !ports.some((one) => one.plan?.includes('Into the void'))").await
    })
}

#[test]
fn a_page_gives_its_plan_to_no_other_window_and_origin() -> Result<()> {
    let evil = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data));\
                for (const to of [parent, top]) for (const data of ['{\"roadbook\":\"hello\",\"version\":1}', { roadbook: 'hello', version: 1 }, '{'])\
                to.postMessage(data, '*');";
    let secret = "store.plan = 'SECRET'; store.revision = 1;\
                  window.loads = 0; const own = wiki.load; wiki.load = () => { loads++; return own(); };";
    let body =
        "<iframe src=\"/embed.html\" title=\"Plan\"></iframe><iframe id=\"other\" title=\"Other\"></iframe>";
    let site = Site::built()?
        .without_policy()
        .with_page("/wiki.html", &wiki(body))
        .with_page("/wiki.js", WIKI)
        .with_page("/embed.html", &page(FRAME_SCRIPT, "<p>Not there yet</p>"))
        .with_page("/evil.html", &page("<script src=\"/evil.js\"></script>", "<p>Evil</p>"))
        .with_page("/evil.js", evil)
        .with_page("/join.js", &format!("{secret}{JOIN}"));
    with_site(site, async |browser| {
        let other = Site::built()?
            .with_page("/evil.html", &page("<script src=\"/evil.js\"></script>", "<p>Evil</p>"))
            .with_page("/evil.js", evil)
            .serve()?;
        browser.open("/wiki.html").await?;
        // A frame that nobody joined, of the right origin; and the joined one, gone to another origin.
        let go = format!(
            "document.querySelector('#other').src = '/evil.html';\
             document.querySelector('iframe').contentWindow.location = '{}/evil.html'; return true",
            other.origin()
        );
        ensure_outside(browser, &go).await?;
        for (frame, may_hear) in [(0, json!([])), (1, json!([]))] {
            until("the page in the frame", async || {
                browser.session().enter_default_frame().await?;
                browser.session().enter_frame(frame).await?;
                Ok((*browser.script("return !!window.heard", vec![]).await?.json() == true).then_some(()))
            })
            .await?;
            browser.painted().await?;
            let heard = browser.script("return heard", vec![]).await?;
            ensure!(*heard.json() == may_hear, "frame {frame} heard {}", heard.json());
        }
        let loads = outside(browser, "return loads").await?;
        ensure!(loads.as_u64().context("no count")? == 0, "the plan was fetched for {loads}");
        Ok(())
    })
}
