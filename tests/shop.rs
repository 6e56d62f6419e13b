//! What the tests share: a shop in a scratch folder and a fixed day.
