use super::{ended, failed, passed};

#[test]
fn counts_are_added_and_nothing_is_nothing() {
    let printed = "test a ... ok\ntest b ... FAILED\ntest result: FAILED. 3 passed; 1 failed\n\ntest result: ok. 4 passed; 0 failed";
    assert_eq!(passed(printed), 7);
    assert_eq!(failed(printed), ["b"]);
    assert_eq!(passed("no tests to run!"), 0);
}

/// A program that is killed says nothing at its end, and what it would have run is nobody's success.
#[test]
fn a_run_that_was_killed_has_not_ended() {
    let whole = "running 1 test\ntest a ... ok\n\ntest result: ok. 1 passed; 0 failed\n";
    let killed = "running 3 tests\ntest b ... FAILED\nerror: test failed";
    assert!(ended(whole) && ended(&whole.repeat(2)));
    assert!(!ended(killed) && !ended(&format!("{whole}{killed}")));
}
