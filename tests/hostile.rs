//! What the engine makes of stories cut up and run together goes to UTF-16 and comes back as it was.

use proptest::prelude::*;
use story_compare::{CompareOptions, StoryInput, compare};

/// Words of three languages, marks and leftovers of pages, in any order.
fn text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "The minister",
        "said",
        "on Monday",
        "Міністр",
        "сказаў",
        "в понедельник",
        "President of",
        "Litva",
        "Minsk",
        "“",
        "”",
        "«",
        "»",
        "\"",
        "’",
        "—",
        "-",
        ". ",
        ", ",
        ".",
        "? ",
        "…",
        "[",
        "]",
        "(",
        ")",
        "\n",
        "\n\n",
        "\r\n",
        "17 or 20",
        "20 November 2025",
        "2025-11-20",
        "12.25",
        "per cent",
        "€5",
        "16:42",
        "U.S.",
        "г.",
        "Mr.",
        "🦬",
        "\u{fffd}",
        "\u{200b}",
        "\u{ad}",
        "a\u{301}",
        "ﬁ",
        "İ",
        "Photo:",
        "Read also:",
        "http://a.b/c",
        "he",
        " ",
        " ",
    ];
    prop::collection::vec((prop::sample::select(PIECES), prop::sample::select(&["", " "][..])), 1..60)
        .prop_map(|pieces| pieces.iter().flat_map(|(piece, space)| [*piece, *space]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_comparison_goes_out_and_comes_back(left in text(), right in text()) {
        for right in [&right, &left] {
            let story = |text: &str| StoryInput { text: text.to_owned(), ..Default::default() };
            let Ok(comparison) = compare(&story(&left), &story(right), &CompareOptions::default()) else { continue };
            prop_assert_eq!(comparison.clone().into_utf16().into_bytes(), comparison);
        }
    }
}
