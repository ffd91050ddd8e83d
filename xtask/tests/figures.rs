use super::changes;

#[test]
fn what_is_new_gone_or_another_is_named_and_nothing_else() {
    let before = "figure\ta\t5 USD m\nfigure\tb\t6 USD m\nanswer\t?v=1&rate=5\t30 in 2055\n";
    let now = "figure\ta\t5 USD m\nfigure\tc\t7 USD m\nanswer\t?v=1&rate=5\t31 in 2056\n";
    let changed = changes(before, now);
    let lines: Vec<_> = changed
        .iter()
        .map(|(what, [was, is])| format!("{what}: {was} > {is}"))
        .collect();
    assert_eq!(
        lines,
        [
            "answer ?v=1&rate=5: 30 in 2055 > 31 in 2056",
            "figure b: 6 USD m > not there",
            "figure c: not there > 7 USD m",
        ]
    );
    assert!(changes(now, now).is_empty());
}
