//! Countries that can grow at rates of their own.

use super::figure::Figure;
use super::known::known_by;
use super::partner::Partner;

/// A country that can grow at a rate of its own.
pub struct Part {
    /// Code in links.
    pub code: &'static str,
    /// The country.
    pub partner: &'static Partner,
    /// Its State Bank level of exports.
    pub exports: &'static Figure,
    /// Its State Bank level of imports, of the same period as all parts.
    pub imports: &'static Figure,
    /// Its volatility on record.
    pub volatility: &'static Figure,
}

known_by!(Part, code);
