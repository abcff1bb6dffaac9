//! A value, or a range of which the seed picks one: how authors let a person vary.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{
        self, SeqAccess, Visitor,
        value::{I64Deserializer, StrDeserializer, U64Deserializer},
    },
    ser::SerializeTuple,
};

/// From `low` to `high`, both included. Written as one value or as `(low, high)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span<T> {
    /// The least.
    pub low: T,
    /// The greatest.
    pub high: T,
}

impl<T: Copy> Span<T> {
    /// Exactly this.
    pub const fn one(value: T) -> Self {
        Self {
            low: value,
            high: value,
        }
    }
}

impl<T: Copy + Default> Default for Span<T> {
    fn default() -> Self {
        Self::one(T::default())
    }
}

impl<T: Serialize + PartialEq> Serialize for Span<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.low == self.high {
            return self.low.serialize(serializer);
        }
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.low)?;
        pair.serialize_element(&self.high)?;
        pair.end()
    }
}

impl<'de, T: Deserialize<'de> + Copy> Deserialize<'de> for Span<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrTwo(PhantomData))
    }
}

struct OneOrTwo<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + Copy> Visitor<'de> for OneOrTwo<T> {
    type Value = Span<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, or a range such as (4, 6) or (\"$100.00\", \"$120.00\")")
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
        T::deserialize(U64Deserializer::new(value)).map(Span::one)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        T::deserialize(I64Deserializer::new(value)).map(Span::one)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        T::deserialize(StrDeserializer::new(text)).map(Span::one)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> Result<Self::Value, A::Error> {
        let mut next = |index: usize| {
            pair.next_element()?
                .ok_or_else(|| de::Error::invalid_length(index, &"a range with two ends"))
        };
        Ok(Span {
            low: next(0)?,
            high: next(1)?,
        })
    }
}
