//! stub
/// x
pub struct Level;
/// x
pub struct Observed;
/// x
pub struct Technique;
