//! placeholder
pub(crate) fn test() -> Result<(), String> { Ok(()) }
