# The mistakes: what is wrong, where, the text that stands there once, the text instead, and the
# test that must fail. Sourced by run.sh.

readonly RUN=crates/run/src
readonly WORLD='-p run --test world'
readonly MODEL='-p run --test model'

mutation 'a doubtful press is repeated' $RUN/change/press.rs \
  'self.certainty = Certainty::InDoubt { of };' \
  'let _ = of; self.certainty = Certainty::Fresh;' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'REVIEW is skipped' $RUN/reduce/end.rs \
  'self.enter(Run::Review(Box::new(review)), None, Trigger::Finalize, now)' \
  'let shown = review.pack.cart.clone();
        self.enter(Run::Review(Box::new(review)), None, Trigger::Finalize, now)?;
        self.reread(tab, shown, now)' \
  "$WORLD" scenarios::whatever_may_happen_while_nothing_goes_wrong

mutation 'a woken run keeps its old intent' $RUN/reduce/follow.rs \
  'task.intent.anew(id, now.ms)' \
  'task.intent.anew({ let _ = id; task.intent.id }, now.ms)' \
  "$MODEL" recovery::waking_at_any_point_ends_in_the_same_review

mutation 'done before it is on record' $RUN/event_loop.rs \
  '        let (session, unwritten) = self.keep(next, host).await.map_err(Left::NotWritten)?;' \
  '        for effect in effects(&before, &next) {
            host.perform(effect, &next);
        }
        let (session, unwritten) = self.keep(next, host).await.map_err(Left::NotWritten)?;' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'an old pack is approved' $RUN/reduce/reviewing.rs \
  'match review.pack.id == pack {' \
  'match true {' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'pressed without the cart saved' $RUN/change.rs \
  'pub const fn of(wanted: W) -> Self {
        let stage = Stage::SavingCart { anew: false };' \
  'pub fn of(wanted: W) -> Self {
        let stage = Stage::Opening { before: Box::default(), presses: 0, word: None };' \
  "$WORLD" scenarios::whatever_may_happen_while_nothing_goes_wrong

mutation 'what nobody can tell counts as not done' $RUN/run/running/cart.rs \
  'Proof::NotDone if known.of.landed => Recoverable::NotDone,' \
  'Proof::NotDone | Proof::CannotTell if known.of.landed => Recoverable::NotDone,' \
  "$MODEL" recovery::what_nobody_can_tell_pauses

mutation 'no deadline while running' $RUN/session.rs \
  'let task = self.task.as_ref().map(|task| task.intent.deadline);' \
  'let task = self.task.as_ref().map(|task| task.intent.deadline).filter(|_| self.run.status() != crate::Status::Running);' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'an addition is pressed again though the cart was only slow' $RUN/change/step.rs \
  'Err(verified) => Outcome::End(Ended::Unproven(verified)),' \
  'Err(Verified { wanted, before, .. }) => Outcome::Step(Tried::default().opening(wanted, before)),' \
  "$WORLD" scenarios::a_substitute_is_added_once_whatever_happens_once

mutation 'added to a cart that was not shown' $RUN/change/addition.rs \
  'Some(pack) if !pack.shows_line(&self.pid, before) => {' \
  'Some(pack) if !pack.shows_line(&self.pid, before) && false => {' \
  "$MODEL" adding::what_is_in_the_way_is_said

mutation 'no deadline in a review' $RUN/session.rs \
  'let task = self.task.as_ref().map(|task| task.intent.deadline);' \
  'let task = self.task.as_ref().map(|task| task.intent.deadline).filter(|_| self.run.status() != crate::Status::Review);' \
  "$WORLD" scenarios::a_substitute_is_added_once_whatever_happens_once

mutation 'no deadline before a run' $RUN/session.rs \
  'let task = self.task.as_ref().map(|task| task.intent.deadline);' \
  'let task = self.task.as_ref().map(|task| task.intent.deadline).filter(|_| self.run.status() != crate::Status::Idle);' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'an answer from another tab is taken' $RUN/reduce/report.rs \
  'Some(task) if (task.tab, task.intent.id) == (tab, intent) => session.answer(answer, now),' \
  'Some(task) if task.intent.id == intent => { let _ = tab; session.answer(answer, now) }' \
  "$MODEL" regressions::an_answer_from_another_tab_is_refused

mutation 'errors are not counted' $RUN/run/paused.rs \
  'let errors = suspended.running.errors.saturating_add(1);' \
  'let errors = suspended.running.errors.saturating_add(0);' \
  "$MODEL" story::the_third_error_ends_the_run

mutation 'interruptions are not counted' $RUN/reduce/follow.rs \
  'task.interruptions += 1;' \
  'task.interruptions += 0;' \
  "$MODEL" interruptions::a_look_that_is_always_cut_short_pauses_and_says_so

mutation 'a press whose page is gone is made anew' $RUN/change/step.rs \
  'return verifying(wanted, before, press, context.document, context);' \
  'return Tried::default().opening(wanted, before);' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'another tab is taken for the run'"'"'s' $RUN/under_way.rs \
  'self.task.as_ref().filter(|task| task.tab == tab)' \
  'self.task.as_ref().filter(|task| task.tab == tab || true)' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'a press that reaches nobody does not count' $RUN/change/step.rs \
  'match tried.presses < PRESSES_MAX {' \
  'match tried.presses < PRESSES_MAX || true {' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'a page takes on what it said it never would' crates/document/src/memory.rs \
  '!late && newest && self' \
  '(late || !late) && newest && self' \
  "$WORLD" scenarios::two_deaths_and_a_lost_page_or_message

mutation 'a cart out of the browser'"'"'s memory is read' crates/document/src/memory.rs \
  'Via::Tab => !self.left,' \
  'Via::Tab => true,' \
  "$WORLD" scenarios::a_page_of_before_comes_back

mutation 'a press is named anew by its second answer' $RUN/change/step.rs \
  'let by = press.asked_by(context.intent);' \
  'let by = context.intent;' \
  "$MODEL" regressions::an_answer_that_comes_twice_does_not_rename_the_press

mutation 'a cart cut short is an empty one' crates/auchan/src/cart.rs \
  'if cards.is_empty() && root.first(EMPTY).is_some() {' \
  'if cards.is_empty() {' \
  '-p auchan --test any_page' a_full_cart_cut_short_is_never_an_empty_one

mutation 'a press that was taken on is made once more' $RUN/change/step.rs \
  'sent: (press.may_go_on() && !press.rested).then(|| press.asked_by(context.intent)),' \
  'sent: Some(press.asked_by(context.intent)),' \
  "$MODEL" regressions::a_press_that_was_taken_on_is_not_made_once_more

mutation 'a re-order that was pressed is called not made' crates/auchan/src/act.rs \
  'Action::Reorder { .. } if presses > 1 => Ok(()),' \
  'Action::Reorder { .. } if presses > 2 => Ok(()),' \
  "--package auchan --test act" what_was_added_stays_added

mutation 'a run that stood still presses without a look' $RUN/reduce/follow.rs \
  'stage.rested();' \
  'let _ = stage;' \
  "$MODEL" doubt::a_run_that_stood_still

mutation 'a tab thrown out of memory is taken for a closed one' $RUN/reduce/system.rs \
  'System::TabReplaced { tab, by } => replaced(session, tab, by, now),' \
  'System::TabReplaced { tab, .. } => {
            let _ = replaced;
            away(session, tab, Recoverable::TabClosed, now)
        }' \
  "$MODEL" away::a_tab_thrown_out_of_memory_is_followed

mutation 'what the person cancelled is pressed to its end' $RUN/effects.rs \
  '(!after.presses_on(&press)).then(|| Effect::stopping(&press))' \
  '(!after.presses_on(&press) && !matches!(after.run, Run::Idle(_))).then(|| Effect::stopping(&press))' \
  "$MODEL" story::cancel_while_running_is_a_pause_and_a_cancel

mutation 'a cancel is on record before the page is told' $RUN/effect.rs \
  'matches!(self, Self::SetAlarm | Self::Stop { .. })' \
  'matches!(self, Self::SetAlarm)' \
  "$WORLD" scenarios::an_impatient_person_on_a_bad_day

mutation 'a form that stands elsewhere owns the button' crates/auchan/src/consequence.rs \
  '.or_else(|| facts.form.clone().map(|form| ("no form", form)))' \
  '' \
  '-p auchan --test fences' spoilt_in_one_place_nothing_can_be_pressed

mutation 'a button may be of any type' crates/auchan/src/consequence.rs \
  'facts.kind != control.kind' \
  'false && facts.kind != control.kind' \
  '-p auchan --test fences' spoilt_in_one_place_nothing_can_be_pressed

mutation 'a button may do more than be pressed' crates/auchan/src/consequence.rs \
  'facts.also.first().cloned()' \
  'None::<String>' \
  '-p auchan --test fences' spoilt_in_one_place_nothing_can_be_pressed

mutation 'what nobody can tell of a button is no danger' crates/auchan/src/danger.rs \
  'element.matches(selector) != Some(false)' \
  'element.matches(selector) == Some(true)' \
  '-p auchan --test fences' what_cannot_be_told_is_refused

mutation 'the first of two pages is the page' crates/auchan/src/controls.rs \
  'only(root, "page", ".page")?;' \
  '' \
  '-p auchan --test fences' spoilt_in_one_place_nothing_can_be_pressed

mutation 'text beside the wordings is not read' crates/auchan/src/reorder.rs \
  'bare(&texts.concat()) != bare(&element.text()) || wordings.is_empty()' \
  'wordings.is_empty()' \
  '-p auchan --test fences' text_beside_the_wordings_counts

mutation 'a button without its facts is pressed' crates/reader/src/acting.rs \
  'match control.attr(LIVE_FACTS) {' \
  'match control.attr(LIVE_FACTS).or_else(|| Some(String::new())) {' \
  '-p reader --test asked' a_button_without_its_facts_is_not_pressed

mutation 'a browser that dies finds the run before the press' $RUN/record.rs \
  'it.run == after.run && it.task == after.task' \
  'it.run == after.run' \
  "$MODEL" recovery::every_step_is_copied_before_it_is_done

mutation 'a run of another version looks like none' $RUN/record.rs \
  'let run_lost = found.is_none() && !areas.iter().all(at_rest);' \
  'let run_lost = found.is_none() && !areas.iter().all(at_rest) && false;' \
  "$MODEL" salvage::another_versions_run_is_said

mutation 'what is set aside keeps the name' crates/run/src/quarantine.rs \
  'quarantine.texts.insert(key, nameless(&kept));' \
  'quarantine.texts.insert(key, kept);' \
  "$MODEL" salvage::what_is_set_aside_names_nobody

mutation 'a page is nested without end' crates/page/src/bounded.rs \
  'if held.0.get() > HELD_MAX {' \
  'if held.0.get() > HELD_MAX * 100 {' \
  '-p page --features parsed --test bounded' a_page_is_nested_so_deep_and_no_deeper

mutation 'goods of another name are the same, coded anew' crates/shop/src/recoded.rs \
  'let mut bearing = all.iter().filter(|(of, _)| of == name).map(|(_, pid)| *pid);' \
  'let _ = name; let mut bearing = all.iter().map(|(_, pid)| *pid);' \
  '-p shop --test pack' what_may_be_another_product_stays_missing_and_unasked

mutation 'a translated page is pressed in' crates/auchan/src/controls.rs \
  'if identify::translated(root) {' \
  'if false {' \
  '-p auchan --test act' nothing_is_pressed_in_a_translated_page

mutation 'a product in two lines is compared by its first' crates/shop/src/diff.rs \
  'was.pid == now.pid && was.quantity() == now.quantity()' \
  'was.pid == now.pid && before.line(&was.pid).is_some_and(|first| first.quantity() == now.quantity())' \
  '-p shop --test pack' a_product_in_two_lines_is_like_itself

mutation 'a key is kept for any address' crates/settings/src/lib.rs \
  'self.model.endpoint() == Some(endpoint)' \
  'self.model.endpoint().is_some() || self.model.endpoint() == Some(endpoint)' \
  '-p settings --test settings' a_key_is_for_the_address_it_was_typed_for

mutation 'a mark of direction is shown' crates/shop/src/harmless.rs \
  "| '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'" \
  "| '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202d}'" \
  '-p shop --lib' harmless::tests::what_cannot_be_seen_is_gone

mutation 'a page waits before the person' crates/worker/src/mailbox.rs \
  'match select(first.next(), then.next()).await {' \
  'match select(then.next(), first.next()).await {' \
  '-p worker --lib' mailbox::tests::the_person_is_heard_first

mutation 'another price than was shown is taken for the same' crates/shop/src/showing.rs \
  'let offer = (self.price, self.unit) == (other.price, other.unit);' \
  'let offer = self.unit == other.unit;' \
  "$MODEL" shown::another_offer_is_said_with_both_and_not_pressed

mutation 'a size that the page does not state is the same' crates/shop/src/showing.rs \
  '(Some(_), None) => Err(Unreadable::missing(' \
  '(Some(shown), None) if shown.per.is_empty() => Err(Unreadable::missing(' \
  "$MODEL" shown::what_the_page_does_not_state_is_no_match

mutation 'a click on the old price is one on the new' $RUN/reduce/review_end.rs \
  'pack.id = id;' \
  'let _ = id;' \
  "$MODEL" shown::a_second_click_is_bound_to_what_is_shown_now

mutation 'an accepted sign-in never lapses' $RUN/run/idle.rs \
  'accepted && self.tab == tab && self.until.is_some_and(|until| now < until)' \
  'let _ = now;
        accepted && self.tab == tab' \
  "$MODEL" sign_in::a_sign_in_that_comes_too_late_starts_nothing

mutation 'a sign-in in another tab starts the run' $RUN/run/idle.rs \
  'accepted && self.tab == tab && self.until.is_some_and(|until| now < until)' \
  'let _ = tab;
        accepted && self.until.is_some_and(|until| now < until)' \
  "$MODEL" sign_in::another_tab_starts_nothing

mutation 'another account goes on with the run' $RUN/reduce/follow.rs \
  'running.account.proven = false;' \
  'running.account.proven = true;' \
  "$MODEL" account::a_sign_in_as_somebody_else_resumes_nothing

mutation 'something is added in another account' $RUN/reduce/reviewing.rs \
  '(review.tab, review.account.proven) = (tab, false);' \
  '(review.tab, review.account.proven) = (tab, true);' \
  "$MODEL" account::nothing_is_approved_or_added_in_another_account

mutation 'a sign-out in another tab is not looked into' $RUN/reduce/follow.rs \
  'account.proven &= looks_after || !self.doubted;' \
  'account.proven &= true;' \
  "$MODEL" account::a_sign_out_seen_elsewhere_is_looked_into_before_the_next_step

mutation 'any list of orders is that of the account' $RUN/account.rs \
  'false => own && still * 2 > listed.len(),' \
  'false => own || still * 2 > listed.len() || true,' \
  "$MODEL" account::a_run_that_begins_in_another_account_stops

mutation 'a clock that is set back holds the run' $RUN/reduce/clock.rs \
  'let kept = moment.saturating_sub(back);' \
  'let kept = moment.saturating_sub(back).max(*moment);
                let longest = longest.saturating_mul(1_000);' \
  "$MODEL" clock::an_hour_back_takes_no_deadline_away

mutation 'a clock that is set back asks twice' $RUN/effects.rs \
  'new.retain(|effect| !old.iter().any(|was| was.same(effect)));' \
  'new.retain(|effect| !old.contains(effect));' \
  "$MODEL" clock::a_jump_during_a_back_off_lengthens_it_by_nothing

mutation 'how late it is is not on record' $RUN/reduce.rs \
  'if !moved || session.deadline().is_none() {' \
  'if moved || session.deadline().is_none() {' \
  "$MODEL" clock::an_hour_back_takes_no_deadline_away

mutation 'a browser that starts anew finds the run before its press' $RUN/record.rs \
  'it.run == after.run && it.task == after.task' \
  'it.run == after.run' \
  "$WORLD" scenarios::any_one_thing_may_go_wrong

mutation 'a cart that had all of the order proves the press' crates/shop/src/reorder.rs \
  '(true, true) if settled && answered => Reordered::Done { missing },' \
  '(true, true) if settled => Reordered::Done { missing },' \
  "$MODEL" held_before::a_cart_that_had_all_of_it_proves_nothing_without_the_shops_answer

mutation 'more of what was there is asked for again' crates/shop/src/reorder.rs \
  '        || more_of(order, before, now)' \
  '        || (more_of(order, before, now) && false)' \
  "$MODEL" held_before::more_of_what_was_there_may_be_the_press_and_is_not_asked_for_again

mutation 'the tab of the run is forgotten among others' $RUN/tab.rs \
  'let spare = |it: &&TabId| **it != tab && !at_work.contains(it);' \
  'let spare = |it: &&TabId| { let _ = at_work; **it != tab };' \
  "$MODEL" tabs::the_runs_own_tab_is_remembered_among_any_number_of_others

mutation 'who goes on to pay is taken for one who is signed out' $RUN/reduce/system.rs \
  'System::TabPastCart { tab } => away(session, tab, Recoverable::TabLeft, now),' \
  'System::TabPastCart { tab } => left(session, tab, now),' \
  "$MODEL" tabs::who_goes_on_to_pay_is_not_called_signed_out

mutation 'a pause that is not on record is never written' $RUN/event_loop.rs \
  '                if !self.recorded {' \
  '                if !self.recorded && false {' \
  "$MODEL" unwritten::a_pause_that_could_not_be_written_is_written_by_the_alarm

mutation 'a late answer does not keep the second press back' $RUN/change/step.rs \
  ') if wanted.answered_by(document) => {
                let of = Tried' \
  ') if wanted.answered_by(document) && false => {
                let of = Tried' \
  "$MODEL" doubt::an_answer_that_comes_before_the_second_press_takes_its_place

mutation 'an older page speaks for the one that is shown' $RUN/tab.rs \
  'self.get(tab).is_some_and(|shown| shown.id != *document)' \
  'self.get(tab).is_some_and(|shown| shown.id != *document && false)' \
  "$MODEL" tabs::an_older_page_does_not_speak_for_the_one_that_is_shown

mutation 'an unreadable page that was awaited is not heard' $RUN/reduce/arrival.rs \
  'if session.tabs.shows_another(tab, document) && !awaits_page(session, tab) {' \
  'if session.tabs.shows_another(tab, document) {' \
  "$MODEL" tabs::a_page_that_nobody_can_read_is_the_one_that_was_sent_for

mutation 'a page that is gone is waited for' $RUN/reduce/arrival.rs \
  '_ if document.seen.gone => session.answer(Err(ReadError::Gone), now),' \
  '_ if document.seen.gone && false => session.answer(Err(ReadError::Gone), now),' \
  "$MODEL" misled::a_page_that_is_gone_is_an_answer_in_the_tab_too
