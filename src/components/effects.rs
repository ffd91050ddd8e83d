//! Runs the effects of Leptos at once, where the state has changed: what a reader does is on the page when the handler
//! of the event returns, but for sections, which follow in a turn of their own. Leptos' own way for browsers waits for the end of the turn, and brings promises along.

#[cfg(target_arch = "wasm32")]
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
#[cfg(target_arch = "wasm32")]
use std::{
    cell::RefCell,
    task::{Context, Waker},
};

/// The effects, each a future that ends with what it belongs to.
#[cfg(target_arch = "wasm32")]
#[derive(Default)]
struct Effects(RefCell<Vec<PinnedLocalFuture<()>>>);

#[cfg(target_arch = "wasm32")]
impl CustomExecutor for Effects {
    fn spawn(&self, effect: PinnedFuture<()>) {
        self.spawn_local(effect);
    }

    fn spawn_local(&self, effect: PinnedLocalFuture<()>) {
        self.0.borrow_mut().push(effect);
    }

    fn poll_local(&self) {
        // Taken already where an effect changes the state: it runs once more when it is through.
        if let Ok(mut effects) = self.0.try_borrow_mut() {
            let mut context = Context::from_waker(Waker::noop());
            effects.retain_mut(|effect| effect.as_mut().poll(&mut context).is_pending());
        }
    }
}

/// Makes effects run; once is enough, and where it is done already, all the better.
#[cfg(target_arch = "wasm32")]
pub fn begin() {
    let _ = Executor::init_local_custom_executor(Effects::default());
}

/// Runs the effects of what has changed.
pub fn run() {
    #[cfg(target_arch = "wasm32")]
    Executor::poll_local();
}
