//! The words behind a row's code: how it went, and what they said.

use super::signs::Signs;
use super::{Media, Outcome, Permission, Plain, Promise, Refused, Sheet, Told, Unclear, days};

/// All words up to the end of the line, which have to go together.
pub fn told(mut signs: Signs<'_>, sheet: &Sheet) -> Result<Told, Unclear> {
    let mut heard = Heard::default();
    let mut piece = signs.piece();
    loop {
        if signs.skip_blanks() {
            piece = signs.piece();
        }
        if signs.is_at_end() {
            return heard.together();
        }
        heard.word(&mut signs, sheet).map_err(|why| of_piece(why, &piece))?;
    }
}

/// What nobody knows is shown as a whole, also where it begins with letters that say something.
fn of_piece(why: Unclear, piece: &str) -> Unclear {
    if matches!(why, Unclear::UnknownWord(_)) {
        Unclear::UnknownWord(piece.to_owned())
    } else {
        why
    }
}

/// What the line has told so far.
#[derive(Default)]
struct Heard {
    outcome: Option<Outcome>,
    score: Option<u8>,
    recommend: Option<u8>,
    permission: Option<Permission>,
    promise: Option<Promise>,
    complaint: Option<String>,
    is_taken: Option<()>,
    next: Option<chrono::NaiveDate>,
    note: Option<String>,
}

impl Heard {
    fn word(&mut self, signs: &mut Signs<'_>, sheet: &Sheet) -> Result<(), Unclear> {
        let unknown = Unclear::UnknownWord(signs.piece());
        let letter = signs.peek().ok_or_else(|| unknown.clone())?;
        if letter.is_ascii_digit() {
            return once(&mut self.score, score(signs)?);
        }
        signs.step();
        match letter {
            'n' if signs.is_at_digit() => once(&mut self.next, days::next(signs, sheet)?),
            's' if signs.is_at_digit() => {
                self.went(Outcome::Plain(Plain::Spoke))?;
                once(&mut self.score, score(signs)?)
            }
            'b' => self.went(callback(signs, sheet)?),
            'r' => self.went(Outcome::Refused(refused(signs))),
            'x' => once(&mut self.complaint, signs.quoted().unwrap_or_default().to_owned()),
            'o' => once(&mut self.permission, permission(signs).ok_or(unknown)?),
            'k' => once(&mut self.recommend, up_to(signs, 10)?),
            'g' => once(&mut self.is_taken, ()),
            'p' => once(&mut self.promise, promise(signs, sheet)?),
            't' => once(&mut self.note, text(signs)?),
            letter => match Plain::of(letter) {
                Some(plain) => self.went(Outcome::Plain(plain)),
                None => Err(unknown),
            },
        }
    }

    fn went(&mut self, outcome: Outcome) -> Result<(), Unclear> {
        match self.outcome.replace(outcome) {
            None => Ok(()),
            Some(_) => Err(Unclear::TwoOutcomes),
        }
    }

    /// A score alone means that they spoke, and a complaint alone that they complained.
    fn together(self) -> Result<Told, Unclear> {
        let spoke = Outcome::Plain(Plain::Spoke);
        let outcome = match (self.outcome, self.score, &self.complaint) {
            (Some(outcome), _, _) => outcome,
            (None, Some(_), _) => spoke,
            (None, None, Some(_)) => Outcome::Complaint,
            (None, None, None) if self.recommend.is_some() || self.permission.is_some() => spoke,
            (None, None, None) => return Err(Unclear::NothingTold),
        };
        let is_said = self.score.is_some()
            || self.recommend.is_some()
            || self.permission.is_some()
            || self.complaint.is_some()
            || self.is_taken.is_some();
        if is_said && !outcome.is_heard() {
            return Err(Unclear::NobodyAnswered);
        }
        if is_both_ways(outcome, self.permission) {
            return Err(Unclear::BothWays);
        }
        Ok(Told {
            outcome,
            score: self.score,
            recommend: self.recommend,
            permission: self.permission,
            promise: self.promise,
            complaint: self.complaint,
            is_taken: self.is_taken.is_some(),
            next: self.next,
            note: self.note,
        })
    }
}

fn is_both_ways(outcome: Outcome, permission: Option<Permission>) -> bool {
    let Some(Permission::Yes(media)) = permission else { return false };
    match outcome {
        Outcome::Refused(Refused::All) => true,
        Outcome::Refused(Refused::Calls | Refused::Here) => media.phone,
        Outcome::Refused(Refused::This)
        | Outcome::Plain(_)
        | Outcome::Callback { .. }
        | Outcome::Complaint => false,
    }
}

fn once<T>(place: &mut Option<T>, value: T) -> Result<(), Unclear> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(Unclear::ToldTwice),
    }
}

/// 1 to 5, and no day: `15/5` alone belongs to nothing.
pub fn score(signs: &mut Signs<'_>) -> Result<u8, Unclear> {
    if days::is_at_day(*signs) {
        return Err(Unclear::UnknownWord(signs.piece()));
    }
    up_to(signs, 5).and_then(|score| if score == 0 { Err(Unclear::OutOfScale) } else { Ok(score) })
}

fn up_to(signs: &mut Signs<'_>, most: u8) -> Result<u8, Unclear> {
    let (number, _) = signs.number().ok_or(Unclear::OutOfScale)?;
    u8::try_from(number).ok().filter(|number| *number <= most).ok_or(Unclear::OutOfScale)
}

fn callback(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<Outcome, Unclear> {
    signs.skip_blanks();
    let on = days::day(signs, sheet)?;
    Ok(Outcome::Callback { on, minute: days::minute(signs)? })
}

/// Without a letter: not in this way any more, as the box on the sheet says.
fn refused(signs: &mut Signs<'_>) -> Refused {
    let mut ahead = *signs;
    // `rt"later"` is a refusal and a note.
    if ahead.take('t') && ahead.quoted().is_none() {
        *signs = ahead;
        return Refused::This;
    }
    if signs.take('a') {
        return Refused::All;
    }
    if signs.take('c') { Refused::Calls } else { Refused::Here }
}

/// `o+e+p`, `o-`; a bare `o` is the question as it is asked, which is about e-mail.
fn permission(signs: &mut Signs<'_>) -> Option<Permission> {
    if signs.take('-') {
        return Some(Permission::No);
    }
    let mut media = Media::default();
    while signs.take('+') {
        match signs.peek()? {
            'e' => media.email = true,
            'p' => media.post = true,
            'c' => media.message = true,
            't' => media.phone = true,
            _ => return None,
        }
        signs.step();
    }
    if media == Media::default() {
        media.email = true;
    }
    Some(Permission::Yes(media))
}

/// The day behind it belongs to the promise.
fn promise(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<Promise, Unclear> {
    let text = text(signs)?;
    let mut ahead = *signs;
    ahead.skip_blanks();
    if !days::is_at_day(ahead) {
        return Ok(Promise { text, by: None });
    }
    let by = Some(days::day(&mut ahead, sheet)?);
    *signs = ahead;
    Ok(Promise { text, by })
}

fn text(signs: &mut Signs<'_>) -> Result<String, Unclear> {
    signs.skip_blanks();
    match signs.quoted() {
        Some(text) if !text.is_empty() => Ok(text.to_owned()),
        Some(_) | None => Err(Unclear::NoText),
    }
}
