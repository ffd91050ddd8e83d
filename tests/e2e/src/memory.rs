//! What processes of this machine hold, as Linux counts it.

/// Bytes of memory that belong to the largest of Chromium's pages alone, which a driver has started.
pub(crate) fn of_the_largest_page(driver: u32) -> u64 {
    let mut largest = 0;
    for process in processes() {
        let name = std::fs::read_to_string(format!("/proc/{process}/cmdline"));
        if name.is_ok_and(|name| name.contains("--type=renderer")) && descends(process, driver) {
            largest = largest.max(private(process));
        }
    }
    largest
}

/// Processes of this machine.
fn processes() -> impl Iterator<Item = u32> {
    let all = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// Whether a process was started by another, or by one that it started.
fn descends(process: u32, from: u32) -> bool {
    let mut now = process;
    while now > 1 && now != from {
        let status = std::fs::read_to_string(format!("/proc/{now}/status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        now = parent.and_then(|id| id.trim().parse().ok()).unwrap_or(0);
    }
    now == from
}

/// Bytes of memory that no other process shares.
fn private(process: u32) -> u64 {
    let memory = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup"));
    let kilobytes = |line: &str| line.split_whitespace().nth(1)?.parse::<u64>().ok();
    let memory = memory.unwrap_or_default();
    let lines = memory.lines().filter(|line| line.starts_with("Private_"));
    1024 * lines.filter_map(kilobytes).sum::<u64>()
}
