//! Numbers and dates by the browser's `Intl`.

use js_sys::Reflect;
use roadbook::language::{DayStyle, Language, Words};
use roadbook::platform::ReaderWords;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

fn words_of(tag: &str) -> Words {
    let window = js_sys::global().dyn_into::<web_sys::Window>().unwrap();
    let host = window.document().unwrap().create_element("div").unwrap();
    host.set_attribute("lang", tag).unwrap();
    ReaderWords::of(host.dyn_into::<HtmlElement>().unwrap()).now()
}

#[wasm_bindgen_test]
fn english_is_written_as_where_no_browser_is() {
    let (here, anywhere) = (words_of("en"), Words::default());
    for (value, decimals) in
        [(0.0, 0), (-0.04, 1), (7.0, 2), (999.5, 1), (1250.0, 0), (-12_345.678, 2), (9_876_543.0, 0)]
    {
        assert_eq!(here.number(value, decimals), anywhere.number(value, decimals));
    }
    for month in 1..=12 {
        for style in [DayStyle::Day, DayStyle::DayOfYear, DayStyle::Month, DayStyle::MonthOfYear] {
            let date = (2027, month, 4);
            assert_eq!(here.date(date, style), anywhere.date(date, style));
        }
    }
}

#[wasm_bindgen_test]
fn german_and_japanese_are_written_as_there() {
    let (german, japanese) = (words_of("de-DE"), words_of("ja"));
    assert_eq!((german.language(), japanese.language()), (Language::German, Language::Japanese));
    assert_eq!(german.number(12_345.5, 1), "12.345,5");
    assert_eq!(german.date((2027, 3, 4), DayStyle::MonthOfYear), "März 2027");
    assert_eq!(japanese.date((2027, 3, 4), DayStyle::Day), "2027年3月4日");
}

#[wasm_bindgen_test]
fn a_page_in_another_language_leaves_it_to_the_browser() {
    let languages = Reflect::get(&js_sys::global(), &"navigator".into()).unwrap();
    let first = Reflect::get(&languages, &"language".into()).unwrap().as_string().unwrap();
    assert_eq!(words_of("fr").language(), Language::of_tag(&first).unwrap_or_default());
}
