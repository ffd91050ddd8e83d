use super::*;

#[test]
fn squeezing_takes_out_comments_and_nothing_else() {
    assert_eq!(
        squeeze("/* a\n b */\n  x { y: z }\n\n// c\nd {}\n"),
        "x { y: z }\nd {}\n"
    );
}

/// A browser that has had no more than the still page takes shows all of it.
#[test]
fn what_stands_before_a_program_is_unpacked_before_it() {
    let still: String = (0..3_000_u64)
        .map(|at| (at * 7_919).to_string() + " ")
        .collect();
    let program: String = (0..60_000_u64)
        .map(|at| (at * at).to_string() + " ")
        .collect();
    let page = format!("{still}<script type=\"text/plain\" id=\"program\">{program}</script>");
    let packed = with_brotli(page.as_bytes()).expect("it is packed");
    let alone = with_brotli(still.as_bytes()).expect("it is packed").len();
    let mut shown = Vec::new();
    let mut first = brotli::Decompressor::new(&packed[..alone + 16], 4_096);
    assert!(std::io::Read::read_to_end(&mut first, &mut shown).is_err());
    assert_eq!(shown, still.as_bytes());
    shown.clear();
    let mut all = brotli::Decompressor::new(&packed[..], 4_096);
    std::io::Read::read_to_end(&mut all, &mut shown).expect("it is unpacked");
    assert_eq!(shown, page.as_bytes());
}
