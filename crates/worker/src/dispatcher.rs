//! Where messages are dealt with, one at a time.

mod request;
mod state;

use crate::mailbox::{Inbox, Message, done, refusal, refusal_because};
use crate::{clock, settings};
use run::{Left, Refused};
use state::{Dispatcher, Unmoved};

/// Deals with all that is put into the mailbox, in its turn.
pub async fn run(mut inbox: Inbox) {
    let mut dispatcher = Dispatcher::default();
    while let Some((message, reply)) = inbox.next().await {
        let answer = dispatcher.answer(message).await;
        // Whoever asked may be gone; what was asked is done all the same.
        let _ = reply.send(answer);
    }
}

impl Dispatcher {
    /// Deals with one message; answers with JSON text.
    async fn answer(&mut self, message: Message) -> String {
        match self.deal(message).await {
            Ok(answer) => answer,
            Err(Unmoved::Left(Left::Refused(Refused::NothingDue | Refused::NoNews))) => done(),
            Err(why) => {
                clock::log(&why.to_string());
                match why {
                    Unmoved::Settings(settings::Unkept::Sealed(_)) => {
                        refusal_because(&why.to_string(), "SETTINGS_DAMAGED")
                    }
                    Unmoved::RunLost => refusal_because(&why.to_string(), "RUN_LOST"),
                    _ => refusal(&why.to_string()),
                }
            }
        }
    }

    async fn deal(&mut self, message: Message) -> Result<String, Unmoved> {
        if !self.awake {
            self.wake().await?;
        }
        match message {
            Message::Wake => {}
            Message::Update => self.update().await?,
            Message::Request(request) => self.request(request).await?,
            Message::Setting(::settings::Request::DeleteEverything) => {
                self.delete_everything().await?;
            }
            Message::Setting(request) => {
                let reply = settings::take(request).await;
                return Ok(serde_json::to_string(&reply).unwrap_or_else(|_| done()));
            }
            Message::Keep(run) => self.keep(run).await?,
            Message::Event(event) => self.happen(event).await?,
        }
        Ok(done())
    }
}
