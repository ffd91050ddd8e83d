use super::{Weighed, judge_by};

fn page(program: usize, style: usize) -> [Weighed; 1] {
    let parts = vec![("program", program), ("style", style)];
    [Weighed {
        file: "ru/index.html".to_owned(),
        kind: "page",
        parts,
    }]
}

#[test]
fn what_weighs_too_much_is_named_with_how_much() {
    let budget = "[page]\nprogram = 100\nstyle = 10";
    assert!(judge_by(budget, &page(100, 10)).is_ok());
    let over = judge_by(budget, &page(103, 10)).unwrap_err();
    assert!(over.ends_with("program of ru/index.html by 3."), "{over}");
    assert!(
        judge_by("[page]\nprogram = 100", &page(1, 1)).is_err(),
        "a part without a limit"
    );
}
