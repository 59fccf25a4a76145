//! Pictures of a plan: whole, readable and legible, with nothing from elsewhere in them, and the plan inside unharmed.

use std::rc::Rc;

use proptest::prelude::*;
use roadbook::domain::*;
use roadbook::format::incoming::{Incoming, IncomingError, read_incoming};
use roadbook::format::picture::{
    Light, Picture, PictureError, picture, plan_in_picture, png_with, text_width,
};
use roadbook::format::plan_file::{read_plan, write_plan};
use roadbook::language::{Language, Words};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::page_view::PageView;

const VIEWS: [&str; 11] = [
    "strategy",
    "evidence",
    "priorities",
    "roadmap",
    "roadmap week",
    "roadmap month",
    "outcomes",
    "brief",
    "ranking top=3",
    "kpi:kp_online_share",
    "kpi:kp_nowhere",
];
/// Names that are hard to fit: very long, in wide letters, from right to left, marks on marks, and markup.
const NAMES: [&str; 5] = [
    "A title so long that nobody would ever read it to its end in a row of a table or beside a bar of a roadmap",
    "予約の確認をメールとSMSで送り、キャンセル待ちの人にも空きが出たことをすぐに知らせる仕組みを作る",
    "תזכורת לפני ההגעה לנמל, עם הוראות הגעה ומפה של הרציפים לכל מי שהזמין מקום",
    "Z̸̧̢a̷̡l̴͜g̶o̵ 👨\u{200d}👩\u{200d}👧\u{200d}👦🇯🇵 &amp; <script>alert(1)</script><image href=\"https://evil.example\"/>",
    "</title></svg>]]>\u{0}\u{b}\u{ffff}\"'",
];

/// All that a picture is made of.
const ELEMENTS: [&str; 9] = ["svg", "title", "desc", "style", "rect", "line", "circle", "path", "text"];
const ATTRIBUTES: [&str; 30] = [
    "xmlns",
    "width",
    "height",
    "viewBox",
    "role",
    "aria-labelledby",
    "lang",
    "font-family",
    "id",
    "class",
    "x",
    "y",
    "rx",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "d",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "font-size",
    "font-weight",
    "text-anchor",
    "direction",
];

fn today() -> Date {
    "2027-03-01".parse().unwrap()
}

fn sample() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

/// The sample with every name a hard one.
fn renamed(reader: Language) -> Plan {
    let mut plan = sample();
    plan.title = NAMES[1].into();
    let mut names = NAMES.iter().cycle();
    let mut name = || (*names.next().unwrap()).to_owned();
    for one in plan.initiatives.clone().iter() {
        plan.initiatives.replace(Rc::new(Initiative { title: name(), ..(**one).clone() }));
    }
    for one in plan.milestones.clone().iter() {
        plan.milestones.replace(Rc::new(Milestone { title: name(), ..(**one).clone() }));
    }
    for one in plan.kpis.clone().iter() {
        plan.kpis.replace(Rc::new(Kpi { name: name(), ..(**one).clone() }));
    }
    plan.read_by.words = Words::of(reader);
    plan
}

fn drawn(plan: &Plan, view: &str) -> Picture {
    picture(plan, &PageView::read(view).unwrap(), today())
}

/// One text of a picture and the box that it takes at most.
struct Said {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn said(svg: &str) -> Vec<Said> {
    let said = |element: &str| {
        let (tag, text) = element.split_once('>').unwrap();
        let text = text.split_once("</text>").unwrap().0;
        let text =
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        let number = |name: &str| attribute(tag, name).unwrap().parse::<f64>().unwrap();
        let (x, y, size) = (number("x"), number("y"), number("font-size"));
        let width = text_width(&text, size, tag.contains("font-weight"));
        let is_end = tag.contains("text-anchor=\"end\"") != tag.contains("direction=\"rtl\"");
        let left = if is_end { x - width } else { x };
        Said { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 }
    };
    svg.split("<text").skip(1).map(said).collect()
}

#[test]
fn every_screen_and_piece_is_drawn_whole_and_alone() {
    for reader in Language::ALL {
        let plan = renamed(reader);
        for view in VIEWS {
            let picture = drawn(&plan, view);
            let svg = picture.svg(Light::AsPreferred, None);
            for tag in svg.split('<').skip(1).filter(|part| !part.starts_with('/')) {
                let (tag, _) = tag.split_once('>').unwrap();
                let mut parts = tag.split("=\"").collect::<Vec<_>>();
                parts.pop();
                let names = parts.iter().map(|part| part.rsplit([' ', '"']).next().unwrap());
                let element = tag.split(' ').next().unwrap();
                assert!(ELEMENTS.contains(&element), "{view}: <{element}>");
                for name in names {
                    assert!(ATTRIBUTES.contains(&name), "{view}: <{element} {name}>");
                }
                // The one name that looks like an address is that of SVG itself.
                assert!(
                    !tag.contains("://") || element == "svg" && tag.matches("://").count() == 1,
                    "{view}: {tag}"
                );
                assert!(!tag.contains('('), "{view}: {tag}");
            }
            let style = svg.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
            assert!(
                !style.contains("url") && !style.contains("@import") && !style.contains("@font"),
                "{view}"
            );
            assert_eq!((svg.matches("<title ").count(), svg.matches("<desc ").count()), (1, 1), "{view}");
            assert!(svg.contains("role=\"img\" aria-labelledby=\"roadbook-title roadbook-description\""));
            assert!(!picture.description.is_empty() && !picture.title.is_empty(), "{view}");
            assert!(svg.chars().all(|character| character == '\n' || !character.is_control()), "{view}");
            assert!(said(&svg).len() > 2, "{view}");
        }
    }
}

#[test]
fn words_stand_within_the_picture_and_over_no_others() {
    for reader in Language::ALL {
        for plan in [sample(), renamed(reader)] {
            for view in VIEWS {
                let picture = drawn(&plan, view);
                let said = said(&picture.svg(Light::Light, None));
                let (width, height) = (f64::from(picture.width), f64::from(picture.height));
                for (place, one) in said.iter().enumerate() {
                    let is_inside =
                        one.left >= 0.0 && one.right <= width && one.top >= 0.0 && one.bottom <= height;
                    assert!(is_inside, "{view}: {:?} leaves {width} × {height}", one.text);
                    for other in said.iter().skip(place + 1) {
                        // Coordinates are rounded to tenths.
                        let apart = one.right <= other.left + 0.2 || other.right <= one.left + 0.2;
                        let apart = apart || one.bottom <= other.top || other.bottom <= one.top;
                        assert!(apart, "{view}: {:?} and {:?}", one.text, other.text);
                    }
                }
            }
        }
    }
}

#[test]
fn the_roadmap_shows_each_placed_initiative_and_the_ranking_its_first() {
    let plan = sample();
    let roadmap = drawn(&plan, "roadmap").svg(Light::Light, None);
    let placed = plan.initiatives.iter().filter(|one| one.placement.is_some()).count();
    assert_eq!(roadmap.matches(" rx=\"3\"").count(), placed);
    assert!(roadmap.contains(">Today<") && roadmap.contains("2027"));
    let ranking = drawn(&plan, "ranking top=3");
    assert_eq!(ranking.svg(Light::Light, None).matches(" rx=\"2\"").count(), 3);
    insta::assert_snapshot!(ranking.title, @"Harbour 2027: Ranking");
    insta::assert_snapshot!(ranking.description, @"1 Guest checkout: 1920 (1406–2689); 2 Arrivals board: 1244 (712–2599); 3 Price calendar kept by the office: 667 (427–943).");
    let kpi = drawn(&plan, "kpi:kp_online_share");
    insta::assert_snapshot!(kpi.title, @"Harbour 2027: Bookings made online");
    assert!(kpi.svg(Light::Light, None).contains("<path "));
}

#[test]
fn the_roadmap_is_drawn_by_what_the_view_names() {
    let plan = sample();
    let has = |view: &str, words: &str| drawn(&plan, view).svg(Light::Light, None).contains(words);
    assert!(has("roadmap", ">Engineering<") && !has("roadmap", ">Double what online bookings earn<"));
    assert!(has("roadmap quarter by goal", ">Double what online bookings earn<"));
    assert!(!has("roadmap by goal quarter", ">Engineering<"));
    assert!(has("roadmap by status", ">In progress<"));
    let lists = drawn(&plan, "roadmap now-next-later").svg(Light::Light, None);
    assert!(lists.contains(">Later<") && !lists.contains(">Q1<"), "three lists without an axis");
    let wide = |view: &str| drawn(&plan, view).width;
    assert!(wide("roadmap week") > wide("roadmap month") && wide("roadmap month") > wide("roadmap year"));
    for wrong in [
        "roadmap by",
        "roadmap by sea",
        "roadmap quarter week",
        "roadmap by goal by team",
        "roadmap sideways",
    ] {
        assert!(PageView::read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_picture_without_a_plan_in_it_has_no_sign_of_one() {
    let picture = drawn(&sample(), "roadmap");
    let (with, without) = (picture.svg(Light::Light, Some("{}")), picture.svg(Light::Light, None));
    assert!(with.contains("<metadata id=\"roadbook-plan\">{}</metadata>") && !without.contains("metadata"));
    assert!(picture.svg(Light::AsPreferred, None).contains("prefers-color-scheme:dark"));
    assert!(!without.contains("<style"));
    assert_eq!(plan_in_picture(without.as_bytes()), Some(Err(PictureError::NoPlan)));
}

#[test]
fn pixels_are_twice_as_fine_where_there_is_room() {
    let mut picture = drawn(&sample(), "ranking top=3");
    assert_eq!(picture.pixels(), (picture.width * 2, picture.height * 2));
    (picture.width, picture.height) = (3_000, 8_000);
    let (width, height) = picture.pixels();
    assert!(width * height <= 16_000_000 && width > 2_400 && height > 6_500, "{width} × {height}");
}

/// The smallest PNG there is: one grey pixel.
fn pixel() -> Vec<u8> {
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
      \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82"
        .to_vec()
}

fn refused(bytes: &[u8]) -> String {
    read_incoming(bytes, "roadmap.png").unwrap_err().to_string()
}

#[test]
fn svg_and_png_open_as_the_plan_file_would() {
    for plan in [sample(), renamed(Language::Japanese)] {
        let text = write_plan(&plan);
        let picture = drawn(&plan, "roadmap");
        let svg = picture.svg(Light::AsPreferred, Some(&text));
        let png = png_with(&pixel(), &picture.title, &picture.description, Some(&text)).unwrap();
        let direct = read_incoming(text.as_bytes(), "harbour.plan.json");
        assert_eq!(read_incoming(svg.as_bytes(), "harbour.svg"), direct);
        assert_eq!(read_incoming(&png, "harbour.png"), direct);
        assert!(matches!(direct, Ok(Incoming::Plan(opened)) if opened.plan == plan));
        // Put in again, the plan is there once.
        let again = png_with(&png, &picture.title, &picture.description, Some(&text)).unwrap();
        assert_eq!(again, png);
        assert!(again.ends_with(b"\0\0\0\0IEND\xaeB`\x82"));
    }
}

#[test]
fn an_svg_saved_by_another_program_still_opens() {
    let text = write_plan(&sample());
    let svg = drawn(&sample(), "roadmap").svg(Light::Light, Some(&text));
    let inside = svg.split_once("roadbook-plan\">").unwrap().1.split_once("</metadata>").unwrap().0;
    let respelt = svg
        .replace(inside, &inside.replace('"', "&quot;").replace('é', "&#xe9;"))
        .replace("<metadata id=\"roadbook-plan\">", "<svg:metadata a=\"b\" id='roadbook-plan' >\n")
        .replace("</metadata>", "<rdf:RDF><a/></rdf:RDF></svg:metadata>");
    let respelt = format!("<?xml version=\"1.0\"?>\n<!-- roadbook-plan -->\n{respelt}");
    assert!(respelt.contains("&quot;"));
    assert_eq!(read_incoming(respelt.as_bytes(), "a.svg"), read_incoming(text.as_bytes(), "a.json"));
    let data = svg.replace(inside, &format!("<![CDATA[{inside}]]>"));
    assert_eq!(read_incoming(data.as_bytes(), "a.svg"), read_incoming(text.as_bytes(), "a.json"));
}

#[test]
fn a_picture_that_holds_no_plan_says_so_with_a_way_out() {
    let text = write_plan(&sample());
    let png = png_with(&pixel(), "Roadmap", "", Some(&text)).unwrap();
    insta::assert_snapshot!(refused(&pixel()), @"“roadmap.png” does not open as a plan. The picture has no plan inside: it was exported without one, or whoever passed it on took it out. Ask for the file as it was exported.");
    insta::assert_snapshot!(refused(&png[..png.len() / 2]), @"“roadmap.png” does not open as a plan. The picture is damaged: it is cut off, or was changed on its way. Fetch it again.");
    let mut changed = png.clone();
    let place = changed.len() - 100;
    changed[place] ^= 1;
    assert_eq!(plan_in_picture(&changed), Some(Err(PictureError::Damaged)));
    // A compressed text chunk, as another program might write it.
    let at = png.windows(13).position(|window| window == b"roadbook-plan").unwrap();
    let mut packed = png.clone();
    packed[at + 14] = 1;
    assert_eq!(plan_in_picture(&packed), Some(Err(PictureError::Damaged)), "the check sum comes first");
    insta::assert_snapshot!(IncomingError::Picture { name: "a.png".into(), error: PictureError::Rewritten }, @"“a.png” does not open as a plan. Another program has written the picture anew, in a form that the plan cannot be read from. Ask for the file as it was exported.");
    assert_eq!(plan_in_picture(b"<p>a page</p>"), None);
    assert_eq!(png_with(b"\xff\xd8\xff\xe0", "", "", None), Err(PictureError::Damaged));
}

proptest! {
    #[test]
    fn any_plan_text_comes_back_from_either_picture(title in "\\PC{0,40}", note in any::<String>()) {
        let mut plan = Plan::empty("pl_any", today());
        plan.title = title.chars().filter(|character| !character.is_control()).collect();
        plan.title.push_str(&note.chars().filter(|character| !character.is_control()).collect::<String>());
        let text = write_plan(&plan);
        let picture = drawn(&plan, "brief");
        let svg = picture.svg(Light::AsPreferred, Some(&text));
        let inside = plan_in_picture(svg.as_bytes()).unwrap().unwrap();
        prop_assert_eq!(&read_plan(&inside).unwrap().plan, &plan);
        let png = png_with(&pixel(), &picture.title, &picture.description, Some(&text)).unwrap();
        let inside = plan_in_picture(&png).unwrap().unwrap();
        prop_assert_eq!(inside.as_ref(), text.as_bytes());
    }

    #[test]
    fn damaged_pictures_never_panic_and_never_give_another_plan(
        is_png: bool, cut in 0.0..1.0_f64, hits in proptest::collection::vec((0.0..1.0_f64, any::<u8>()), 0..4),
    ) {
        let plan = Plan { title: "Harbour".into(), ..Plan::empty("pl_any", today()) };
        let text = write_plan(&plan);
        let picture = drawn(&plan, "ranking");
        let mut bytes = if is_png {
            png_with(&pixel(), &picture.title, &picture.description, Some(&text)).unwrap()
        } else {
            picture.svg(Light::Light, Some(&text)).into_bytes()
        };
        if hits.is_empty() {
            bytes.truncate((bytes.len() as f64 * cut) as usize);
        }
        for (place, byte) in hits {
            let place = (bytes.len() as f64 * place) as usize;
            bytes[place] = byte;
        }
        match (plan_in_picture(&bytes), is_png) {
            // A PNG has a check sum; a plan in an SVG is held to the rules of any plan file.
            (Some(Ok(inside)), true) => prop_assert_eq!(inside.as_ref(), text.as_bytes()),
            (Some(Err(error)), _) => prop_assert!(error.to_string().ends_with('.')),
            _ => {}
        }
        let _ = read_incoming(&bytes, "a.png");
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), start in 0..3_usize) {
        let start: &[u8] = [&b""[..], b"\x89PNG\r\n\x1a\n", b"<svg><metadata id=\"roadbook-plan\">"][start];
        let _ = plan_in_picture(&[start, &bytes].concat());
        let _ = png_with(&[start, &bytes].concat(), "a", "b", Some("c"));
    }
}

#[test]
fn a_page_with_a_drawing_in_it_is_no_picture() {
    for text in [
        "<!doctype html><html><body><svg></svg></body></html>",
        "<html><svg><metadata id=\"roadbook-plan\">{}</metadata></svg></html>",
    ] {
        assert!(plan_in_picture(text.as_bytes()).is_none(), "{text}");
    }
    let drawn = "\u{feff}<?xml version=\"1.0\"?>\n<!-- drawn -->\n<!DOCTYPE svg>\n<svg><title>id='roadbook-plan'</title></svg>";
    assert!(matches!(plan_in_picture(drawn.as_bytes()), Some(Err(PictureError::NoPlan))));
}
