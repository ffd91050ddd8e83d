//! How fast the machine is in the moment of a test: a page's work is held to a bound, or to as many times the bound as a work
//! that is always the same takes longer than where nothing else runs.

/// A script's functions: `yard` lays out five hundred paragraphs, takes them away, and tells how many milliseconds that took; `median`
/// is that of a list.
pub const YARD: &str = "
const yard = () => {
  const start = performance.now(), block = document.createElement('div');
  block.style.cssText = 'position:absolute;width:300px';
  block.innerHTML = '<p>Words of many lengths, set in lines of one width</p>'.repeat(500);
  document.body.append(block);
  block.getBoundingClientRect();
  block.remove();
  return performance.now() - start;
};
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
";

/// Milliseconds of `yard` in Chromium slowed four times, where nothing else runs.
const IDLE: f64 = 60.0;

/// # Panics
///
/// Where `spent` ms are over `bound` ms, and over as many times the bound as `yard` ms are [`IDLE`].
pub fn in_time(what: &str, spent: f64, bound: f64, yard: f64) {
    let slower = f64::max(1.0, yard / IDLE);
    println!(
        "{what}: {spent:.1} ms, on a machine {slower:.1} times as slow as where nothing else runs ({yard:.0} ms)"
    );
    assert!(spent < bound * slower, "{what}: {spent:.1} ms");
}
