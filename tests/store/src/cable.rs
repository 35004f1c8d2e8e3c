//! The cable to the store, which can be pulled.

use std::{
    future::{Ready, ready},
    io::{Error, ErrorKind, Result},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum_server::accept::Accept;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

use crate::world::World;

/// Lets connections through while the store is not [offline](crate::Switches::offline).
#[derive(Clone, Debug)]
pub struct Cable {
    world: Arc<World>,
}

/// One connection, which breaks when the cable is pulled.
#[derive(Debug)]
pub struct Line {
    stream: TcpStream,
    world: Arc<World>,
}

impl Cable {
    /// The cable of a store.
    pub fn of(world: Arc<World>) -> Self {
        Self { world }
    }
}

impl<S> Accept<TcpStream, S> for Cable {
    type Stream = Line;
    type Service = S;
    type Future = Ready<Result<(Line, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let world = Arc::clone(&self.world);
        ready(whole(&world).map(|()| (Line { stream, world }, service)))
    }
}

fn whole(world: &World) -> Result<()> {
    match world.state().switches.offline {
        true => Err(Error::from(ErrorKind::ConnectionReset)),
        false => Ok(()),
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        whole(&self.world)?;
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<Result<usize>> {
        whole(&self.world)?;
        Pin::new(&mut self.stream).poll_write(cx, from)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
