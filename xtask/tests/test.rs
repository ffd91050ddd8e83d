use super::{failed, passed};

#[test]
fn counts_are_added_and_nothing_is_nothing() {
    let printed = "test a ... ok\ntest b ... FAILED\ntest result: FAILED. 3 passed; 1 failed\n\ntest result: ok. 4 passed; 0 failed";
    assert_eq!(passed(printed), 7);
    assert_eq!(failed(printed), ["b"]);
    assert_eq!(passed("no tests to run!"), 0);
}
