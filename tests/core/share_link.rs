//! Plans in addresses: what is written is read back, and nothing that comes from an address is trusted.

use proptest::prelude::*;
use roadbook::protocol::{
    LinkBudget, LinkError, LinkLength, MOST_CHARACTERS, MOST_UNPACKED_TOGETHER, fragments_in, read_fragment,
    write_fragment,
};

proptest! {
    #[test]
    fn what_is_written_is_read_back(bytes in proptest::collection::vec(any::<u8>(), 1..400)) {
        let fragment = write_fragment(&bytes).unwrap();
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"#=.-_".contains(&byte)));
        prop_assert_eq!(read_fragment(&fragment), Some(Ok(bytes)));
    }

    #[test]
    fn no_fragment_makes_it_panic(text in "#roadbook=1?\\.?\\PC{0,60}") {
        let _ = read_fragment(&text);
    }
}

#[test]
fn letters_are_those_of_base64url() {
    assert_eq!(write_fragment(b"\xfb\xff\xfe").unwrap(), "#roadbook=1.-__-");
    assert_eq!(write_fragment(b"f").unwrap(), "#roadbook=1.Zg");
    assert_eq!(write_fragment(b"fo").unwrap(), "#roadbook=1.Zm8");
}

#[test]
fn other_fragments_are_left_alone_and_bad_ones_are_told_apart() {
    assert_eq!(read_fragment(""), None);
    assert_eq!(read_fragment("#chapter-2"), None);
    assert_eq!(read_fragment("#roadbook=2.Zg"), Some(Err(LinkError::Newer)));
    for broken in ["#roadbook=1.", "#roadbook=1.Z", "#roadbook=1.Z g", "#roadbook=1.Zm9v%20"] {
        assert_eq!(read_fragment(broken), Some(Err(LinkError::Broken)), "{broken}");
    }
    let long = format!("#roadbook=1.{}", "A".repeat(MOST_CHARACTERS));
    assert_eq!(read_fragment(&long), Some(Err(LinkError::TooLong)));
    assert_eq!(write_fragment(&vec![0; MOST_CHARACTERS]), Err(LinkError::TooLong));
}

#[test]
fn the_links_of_one_text_are_limited_together() {
    let mut budget = LinkBudget::default();
    let half = || vec![0; MOST_UNPACKED_TOGETHER / 2 - 1];
    assert_eq!(budget.take(half()).map(|bytes| bytes.len()), Ok(half().len()));
    assert!(budget.take(half()).is_ok() && !budget.is_spent());
    assert_eq!(budget.take(half()), Err(LinkError::TooLong));
    assert!(budget.is_spent(), "the rest is not unpacked");
    assert_eq!(budget.take(vec![0]), Err(LinkError::TooLong));
}

#[test]
fn links_are_found_in_a_message_and_left_alone_in_a_table() {
    let link = "https://example.org/plan#roadbook=1.Zm8";
    let message = format!("Hello Ilva,\n\nhere it is, at last:\n{link}.\n\nUntil Monday, or later,\nKim\n");
    assert_eq!(fragments_in(&message), ["#roadbook=1.Zm8"]);
    assert_eq!(fragments_in(&format!("{link}\n{link}, and that is all")).len(), 2);
    for sign in ["\t", ",", ";", " | "] {
        let table = format!("title{sign}summary\nGuest checkout{sign}See {link}\nBoard{sign}\n");
        assert_eq!(fragments_in(&table), [""; 0], "{table}");
    }
}

#[test]
fn advice_follows_the_length() {
    assert_eq!(LinkLength::of(2_000), LinkLength::Anywhere);
    assert_eq!(LinkLength::of(2_001), LinkLength::MostTools);
    assert_eq!(LinkLength::of(8_001), LinkLength::BrowsersOnly);
}
