use super::*;

#[test]
fn squeezing_takes_out_comments_and_nothing_else() {
    assert_eq!(
        squeeze("/* a\n b */\n  x { y: z }\n\n// c\nd {}\n"),
        "x { y: z }\nd {}\n"
    );
}
