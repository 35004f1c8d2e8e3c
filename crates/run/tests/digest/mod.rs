//! What tells two values apart, without writing either down: a walk asks it of every state it comes to.

use serde::ser::{self, Serialize, Serializer};
use serde_json::Value;
use std::fmt::{Display, Error};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Two hashes with different beginnings: of a million values, two that differ share both with a
/// chance of one in ten to the twenty-sixth.
pub type Print = (u64, u64);

/// What a field counts for.
#[derive(Debug, Clone, Copy)]
pub enum Field {
    /// As it is.
    Whole,
    /// Not at all.
    Not,
    /// Not as a number: that there is one, or what else there is.
    NoNumber,
    /// What is made of it first.
    Made(fn(Value) -> Value),
}

/// Takes in a value field by field.
pub struct Digest {
    bytes: Vec<u8>,
    field: fn(usize, &str) -> Field,
    depth: usize,
    no_number: bool,
}

impl Digest {
    /// Of a value all of which counts.
    pub fn of(value: &impl Serialize) -> Print {
        Self::by(|_, _| Field::Whole, value)
    }

    /// Of a value whose fields count as `field` says, of how deep they are and what they are called.
    pub fn by(field: fn(usize, &str) -> Field, value: &impl Serialize) -> Print {
        let mut digest = Self {
            bytes: Vec::with_capacity(4096),
            field,
            depth: 0,
            no_number: false,
        };
        value.serialize(&mut digest).unwrap();
        let print = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            (salt, &digest.bytes).hash(&mut hasher);
            hasher.finish()
        };
        (print(1), print(2))
    }

    fn takes(&mut self, part: &[u8]) -> Result<(), Error> {
        self.no_number = false;
        self.bytes.extend_from_slice(part);
        Ok(())
    }

    /// With its length, so that two texts are not one that is longer.
    fn text(&mut self, text: &[u8]) -> Result<(), Error> {
        self.takes(&text.len().to_le_bytes())?;
        self.takes(text)
    }

    fn number(&mut self, number: &[u8]) -> Result<(), Error> {
        match self.no_number {
            true => self.takes(b"#"),
            false => self.takes(number),
        }
    }

    fn opens(&mut self, mark: &[u8]) -> Result<&mut Self, Error> {
        self.depth += 1;
        self.takes(mark)?;
        Ok(self)
    }

    fn closes(&mut self) -> Result<(), Error> {
        self.depth -= 1;
        self.takes(b")")
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let counts = (self.field)(self.depth, name);
        if matches!(counts, Field::Not) {
            return Ok(());
        }
        self.text(name.as_bytes())?;
        if let Field::Made(make) = counts {
            let value = serde_json::to_value(value).map_err(|_| Error)?;
            return make(value).serialize(self);
        }
        self.no_number = matches!(counts, Field::NoNumber);
        value.serialize(self)
    }
}

macro_rules! numbers {
    ($($name:ident($type:ty),)*) => {
        $(fn $name(self, value: $type) -> Result<(), Error> {
            self.number(&value.to_le_bytes())
        })*
    };
}

impl<'a> Serializer for &'a mut Digest {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Keyed<'a>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! { serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
    serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
    serialize_f32(f32), serialize_f64(f64), }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.takes(if value { b"t" } else { b"f" })
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.takes(&u32::from(value).to_le_bytes())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.text(value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.text(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.takes(b"0")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.takes(b"0")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.takes(b"0")
    }

    fn serialize_unit_variant(self, _: &str, _: u32, variant: &str) -> Result<(), Error> {
        self.text(variant.as_bytes())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.opens(b"(")?.field(variant, value)?;
        self.closes()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.opens(b"[")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        self.opens(b"[")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.opens(b"[")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Error> {
        self.text(variant.as_bytes())?;
        self.opens(b"[")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Keyed<'a>, Error> {
        let (digest, key) = (self.opens(b"{")?, String::new());
        Ok(Keyed { digest, key })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.opens(b"{")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Error> {
        self.text(variant.as_bytes())?;
        self.opens(b"{")
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.text(value.to_string().as_bytes())
    }
}

macro_rules! lists {
    ($($kind:ident::$element:ident,)*) => {
        $(impl ser::$kind for &mut Digest {
            type Ok = ();
            type Error = Error;

            fn $element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Error> {
                self.closes()
            }
        })*
    };
}

lists! { SerializeSeq::serialize_element, SerializeTuple::serialize_element,
SerializeTupleStruct::serialize_field, SerializeTupleVariant::serialize_field, }

macro_rules! structs {
    ($($kind:ident,)*) => {
        $(impl ser::$kind for &mut Digest {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Error> {
                self.closes()
            }
        })*
    };
}

structs! { SerializeStruct, SerializeStructVariant, }

/// Takes in a map, whose keys are its fields.
pub struct Keyed<'a> {
    digest: &'a mut Digest,
    key: String,
}

impl ser::SerializeMap for Keyed<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let key = serde_json::to_value(key).map_err(|_| Error)?;
        self.key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.digest.field(&self.key, value)
    }

    fn end(self) -> Result<(), Error> {
        self.digest.closes()
    }
}
