//! Pictures that are the plan: saved from the menu, looked at as images, and opened again by drop and by choice.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{SCRIPT, page};
use crate::support::{Browser, Site, Widget, with_site};

const BODY: &str = "<roadbook-plan sample></roadbook-plan>";
/// A widget whose plan is another one than the sample.
const OTHER: &str = "<roadbook-plan storage=\"none\"><table><caption>Quay</caption><tr><th>Feature</th><th>Effort</th></tr>\
    <tr><td>Crane</td><td>3</td></tr></table></roadbook-plan>";
const PLAN: &str = "return document.querySelector('roadbook-plan').plan.plan";

/// The plan of the page's widget, but for the count of its changes.
async fn plan(browser: &Browser) -> Result<Value> {
    let mut plan = browser.script(PLAN, vec![]).await?.json().clone();
    plan.as_object_mut().context("no plan")?.remove("revision");
    Ok(plan)
}

async fn save(browser: &Browser, widget: &Widget<'_>, button: &str, name: &str) -> Result<Vec<u8>> {
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", "Export picture (SVG, PNG) …").await?;
    widget.click("button", button).await?;
    browser.downloaded(name).await
}

/// Drops a file on the widget, anywhere, as a person would.
async fn drop_on(browser: &Browser, name: &str, content: &[u8]) -> Result<()> {
    let drop = "const [name, bytes] = arguments; const data = new DataTransfer();\
        data.items.add(new File([new Uint8Array(bytes)], name));\
        const inside = document.querySelector('roadbook-plan').shadowRoot.querySelector('#screen');\
        for (const kind of ['dragover', 'drop']) {\
            const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, composed: true });\
            if (inside.dispatchEvent(event)) throw new Error('the browser would leave the page');\
        }";
    browser.script(drop, vec![name.into(), json!(content)]).await?;
    Ok(())
}

/// The width of a picture as an image of a page under the strict policy; 0 where it is none.
async fn width_as_image(browser: &Browser, content: &[u8], media_type: &str) -> Result<u64> {
    let look = "const [bytes, type, done] = arguments; const image = new Image();\
        image.onload = image.onerror = () => done(image.naturalWidth);\
        image.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));";
    Ok(browser.session().execute_async(look, vec![json!(content), media_type.into()]).await?.convert()?)
}

#[test]
fn a_picture_leaves_by_the_menu_and_opens_as_the_plan_by_drop_and_by_choice() -> Result<()> {
    let site =
        Site::built()?.with_page("/a.html", &page(SCRIPT, BODY)).with_page("/b.html", &page(SCRIPT, OTHER));
    with_site(site, async |browser| {
        browser.open("/a.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let original = plan(browser).await?;
        widget.click("tab", "Roadmap").await?;
        let svg = save(browser, &widget, "Save as SVG", "harbour-2027-roadmap.svg").await?;
        widget.click("tab", "Priorities").await?;
        let png = save(browser, &widget, "Save as PNG", "harbour-2027-ranking.png").await?;
        println!("the sample's roadmap has {} bytes as SVG, its ranking {} as PNG", svg.len(), png.len());
        ensure!(svg.starts_with(b"<svg ") && png.starts_with(b"\x89PNG"));
        ensure!(
            width_as_image(browser, &svg, "image/svg+xml").await? == 1018,
            "the SVG is no image of its size"
        );
        ensure!(width_as_image(browser, &png, "image/png").await? == 2 * 960, "the PNG is not twice as fine");

        for (name, content) in [("roadmap.svg", &svg), ("ranking.png", &png)] {
            browser.open("/b.html").await?;
            let widget = browser.widget().await?;
            widget.wait_for_text("Quay").await?;
            drop_on(browser, name, content).await?;
            widget.click("button", "Open this plan").await?;
            widget.wait_for_text("Harbour 2027").await?;
            ensure!(plan(browser).await? == original, "{name} opened as another plan");
            widget.click("button", "Undo: Open “Harbour 2027”").await?;
            widget.wait_for_text("Quay").await?;

            widget.click("button", "Plan menu").await?;
            widget.click("menuitem", "Import …").await?;
            widget.choose_file("#import-file", name, content).await?;
            widget.click("button", "Open this plan").await?;
            widget.wait_for_text("Harbour 2027").await?;
            ensure!(plan(browser).await? == original, "{name}, chosen, opened as another plan");
        }
        ensure!(browser.take_console_errors().await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_picture_without_a_plan_is_refused_and_the_open_plan_stays() -> Result<()> {
    with_site(Site::built()?.with_page("/a.html", &page(SCRIPT, BODY)), async |browser| {
        browser.open("/a.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let before = plan(browser).await?;
        widget.click("button", "Plan menu").await?;
        widget.click("menuitem", "Export picture (SVG, PNG) …").await?;
        widget.click("checkbox", "With the plan inside").await?;
        widget.wait_for_text("Only what is seen travels in the picture.").await?;
        let preview = "const root = document.querySelector('roadbook-plan').shadowRoot;\
            return root.querySelector('.picture-preview').naturalWidth";
        ensure!(browser.script(preview, vec![]).await?.json().as_u64() > Some(0), "the preview is not drawn");
        widget.click("button", "Save as PNG").await?;
        let png = browser.downloaded("harbour-2027-strategy.png").await?;
        drop_on(browser, "strategy.png", &png).await?;
        widget
            .wait_for_text("“strategy.png” does not open as a plan. The picture has no plan inside")
            .await?;
        widget.wait_for_text("The open plan is as it was.").await?;
        drop_on(browser, "half.png", png.get(..png.len() / 2).unwrap_or_default()).await?;
        widget.wait_for_text("The picture is damaged").await?;
        ensure!(plan(browser).await? == before);
        Ok(())
    })
}

#[test]
fn scripts_export_pictures_of_views_and_pieces() -> Result<()> {
    let body = "<roadbook-plan sample view=\"ranking top=3\" mode=\"view\"></roadbook-plan>";
    with_site(Site::built()?.with_page("/a.html", &page(SCRIPT, body)), async |browser| {
        browser.open("/a.html").await?;
        browser.widget().await?.wait_for_text("Guest checkout").await?;
        let ask = "const done = arguments[0]; (async () => { const plan = document.querySelector('roadbook-plan');\
            const own = await plan.export('svg'); const kpi = await plan.export('svg', { view: 'kpi:kp_online_share', plan: false });\
            const png = await plan.export('png', { view: 'roadmap month' });\
            const wrong = await plan.export('svg', { view: 'nonsense' }).catch((error) => error.message);\
            const titles = [own, kpi].map((svg) => svg.match(/<title[^>]*>([^<]*)/)[1]);\
            const drawn = await createImageBitmap(png);\
            return [titles, own.includes('<metadata'), kpi.includes('<metadata'), png.type, drawn.width > 1000, wrong]; })().then(done, (error) => done(`${error}`))";
        let told: Value = browser.session().execute_async(ask, vec![]).await?.convert()?;
        let expected = json!([
            ["Harbour 2027: Ranking", "Harbour 2027: Bookings made online"],
            true,
            false,
            "image/png",
            true,
            told.get(5).cloned().unwrap_or_default()
        ]);
        ensure!(told == expected, "{told}");
        ensure!(
            told.get(5).and_then(Value::as_str).is_some_and(|wrong| wrong.contains("nonsense")),
            "{told}"
        );
        Ok(())
    })
}

#[test]
fn a_copied_picture_is_a_png_without_the_plan() -> Result<()> {
    let body = "<roadbook-plan sample></roadbook-plan><script src=\"/clipboard.js\"></script>";
    // Tests have no permission for the clipboard; what was to be put there is what matters.
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { value: { write: async ([item]) => { window.copied = await item.getType('image/png'); } } });";
    let site = Site::built()?.with_page("/a.html", &page(SCRIPT, body)).with_page("/clipboard.js", clipboard);
    with_site(site, async |browser| {
        browser.open("/a.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.click("button", "Plan menu").await?;
        widget.click("menuitem", "Export picture (SVG, PNG) …").await?;
        widget.click("button", "Copy picture").await?;
        widget.wait_for_text("Picture copied, without the plan inside.").await?;
        let text = "const done = arguments[0]; window.copied.text().then(done)";
        let text: String = browser.session().execute_async(text, vec![]).await?.convert()?;
        ensure!(text.contains("PNG") && text.contains("Description"), "no picture with a description");
        ensure!(!text.contains("roadbook-plan"), "the plan is in it");
        Ok(())
    })
}

#[test]
fn a_page_may_name_a_picture_as_the_source_of_its_plan() -> Result<()> {
    let site = Site::built()?.with_page("/a.html", &page(SCRIPT, BODY));
    let mut svg = String::new();
    with_site(site.clone(), async |browser| {
        browser.open("/a.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await?;
        let picture =
            "const [done] = arguments; document.querySelector('roadbook-plan').export('svg').then(done)";
        svg = browser.session().execute_async(picture, vec![]).await?.convert()?;
        Ok(())
    })?;
    let body = "<roadbook-plan src=\"/harbour.svg\" storage=\"none\"></roadbook-plan>";
    let site = site.with_page("/b.html", &page(SCRIPT, body)).with_page("/harbour.svg", &svg);
    with_site(site, async |browser| {
        browser.open("/b.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await
    })
}

#[test]
fn a_picture_of_the_roadmap_is_what_the_screen_shows_of_it() -> Result<()> {
    with_site(Site::built()?.with_page("/a.html", &page(SCRIPT, BODY)), async |browser| {
        browser.open("/a.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.click("tab", "Roadmap").await?;
        let saved = async || -> Result<String> {
            Ok(String::from_utf8(save(browser, &widget, "Save as SVG", "harbour-2027-roadmap.svg").await?)?)
        };
        ensure!(saved().await?.contains(">Engineering<"), "no lane of a team");
        widget.choose("#roadmap-grouping", "goal").await?;
        widget.choose("#roadmap-zoom", "week").await?;
        // How it is seen stays while another screen is looked at.
        widget.click("tab", "Strategy").await?;
        widget.click("tab", "Roadmap").await?;
        let by_goal = saved().await?;
        ensure!(by_goal.contains(">Double what online bookings earn<"), "no lane of a goal");
        ensure!(
            !by_goal.contains(">Engineering<") && by_goal.contains("width=\"3"),
            "another look than the screen's"
        );
        widget.click("button", "Now, next, later").await?;
        ensure!(saved().await?.contains(">Later<"), "no list of what comes later");
        Ok(())
    })
}
