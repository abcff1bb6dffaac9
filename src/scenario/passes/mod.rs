//! The passes of the compiler, one file each. A pass reports what is wrong and
//! goes on; [`build`] makes the model once nothing is.

pub(super) mod authority;
pub(super) mod build;
pub(super) mod clock;
pub(super) mod conditions;
pub(super) mod consumer;
pub(super) mod endings;
pub(super) mod heard;
pub(super) mod limits;
pub(super) mod lines;
pub(super) mod money;
pub(super) mod names;
pub(super) mod order;
pub(super) mod pack;
pub(super) mod people;
pub(super) mod queue;
pub(super) mod reach;
pub(super) mod references;
pub(super) mod unused;
pub(super) mod words;
pub(super) mod writes;
