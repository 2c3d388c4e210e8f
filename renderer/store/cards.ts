import type { SuggestionView } from '../../contract/till-view.ts';
import { deafFor, isDeaf } from '../sale/card-slots.ts';
import { exitsOf, type RequiredExit } from '../sale/required-exits.ts';
import { accept, answerNeed, decline } from './advice.ts';
import { type Opened, openInCard, unfold, usePanel } from './panel.ts';
import { cardById } from './selectors.ts';
import { useTill } from './till.ts';

/** The card, unless it has only just come to its place. */
function readyCard(id: string): SuggestionView | undefined {
  const { slots, side, sideSince } = usePanel.getState();
  const now = performance.now();
  const slot = slots.find((place) => place?.id === id);
  const deaf = slot ? isDeaf(slot, now) : side !== 'further' || now - sideSince < deafFor;
  return deaf ? undefined : cardById(id)(useTill.getState());
}

/** The card with the keys of a place, counted from 0. None while something else stands before it. */
export function cardAt(place: number): string | undefined {
  const { slots, side } = usePanel.getState();
  return side === 'cards' ? slots[place]?.id : undefined;
}

function openedIn(id: string): Opened | null {
  const { opened } = usePanel.getState();
  return opened?.cardId === id ? opened : null;
}

function open(opened: Opened): void {
  openInCard(opened);
  unfold(opened.cardId);
}

/** *Add*: takes what is offered. A need gives its answers keys instead; a swap is asked first and done the second time. */
export function addCard(id: string, sku?: string): void {
  const card = readyCard(id);
  const opened = openedIn(id);
  const objectionId = opened && 'objectionId' in opened ? opened.objectionId : undefined;
  if (!card) return;
  if (card.kind === 'need') open({ cardId: id, what: 'need' });
  else if (card.replaces && opened?.what !== 'swap')
    open({ cardId: id, what: 'swap', ...(objectionId !== undefined && { objectionId }) });
  else void accept(id, { sku, objectionId, swap: card.replaces !== undefined });
}

/** *Not now*: first asks what the customer said; the second time declines, with the objection that was answered. */
export function notNow(id: string): void {
  const card = readyCard(id);
  if (!card) return;
  const opened = openedIn(id);
  if (opened && 'objectionId' in opened) declined(id, { objectionId: opened.objectionId });
  else if (opened?.what === 'exits') declined(id, { exit: 'has-one' });
  else if (opened?.what === 'objections' || opened?.what === 'swap') declined(id);
  else if (card.kind === 'required') open({ cardId: id, what: 'exits' });
  else if (card.objections.length > 0) open({ cardId: id, what: 'objections' });
  else declined(id);
}

function declined(id: string, why: Parameters<typeof decline>[1] = {}): void {
  openInCard(null);
  void decline(id, why);
}

/** One way out of what is required; the substitute is picked from the choices. */
export function leaveBy(id: string, exit: RequiredExit): void {
  if (exit === 'substitute') showChoices(id);
  else if (exit === 'says') showObjections(id);
  else if (readyCard(id)) declined(id, { exit });
}

/** Opens the answer to what the customer said. */
export function answer(id: string, objectionId: string): void {
  if (readyCard(id)) open({ cardId: id, what: 'answer', objectionId });
}

/** Takes the smaller or cheaper thing that the open answer offers. */
export function takeInstead(id: string): void {
  const opened = openedIn(id);
  if (opened?.what !== 'answer') return;
  const { objectionId } = opened;
  const card = readyCard(id);
  const instead = card?.objections.find((objection) => objection.id === objectionId)?.instead;
  if (instead) void accept(id, { sku: instead.sku, objectionId, swap: card?.replaces !== undefined });
}

/** What the customer answered, or what was heard. */
export function answerCard(id: string, answerId: string): void {
  if (!readyCard(id)) return;
  openInCard(null);
  void answerNeed(id, answerId);
}

/** The other items that would do; of a need what may be heard without asking. */
export function showChoices(id: string): void {
  const card = readyCard(id);
  if (card?.signals?.length) open({ cardId: id, what: 'heard' });
  else if (card && card.choices.length > 1) open({ cardId: id, what: 'choices' });
}

/** What the customer may say. */
export function showObjections(id: string): void {
  if (readyCard(id)) open({ cardId: id, what: 'objections' });
}

/** Shows in one line why the card stands where it stands, or puts that away again. */
export function showBecause(id: string): void {
  if (openedIn(id)?.what === 'because') openInCard(null);
  else if (readyCard(id)) open({ cardId: id, what: 'because' });
}

/** Everything of the open card that has a digit, in the order of the digits. */
function digitsOf(card: SuggestionView, opened: Opened): (() => void)[] {
  const { id } = card;
  const give = (answers: SuggestionView['answers'] = []) =>
    answers.map((answer) => () => answerCard(id, answer.id));
  const byWhat: Record<Opened['what'], (() => void)[]> = {
    objections: card.objections.map((objection) => () => answer(id, objection.id)),
    exits: exitsOf(card).map((exit) => () => leaveBy(id, exit)),
    choices: card.choices.map((choice) => () => addCard(id, choice.sku)),
    need: [...give(card.answers), ...give(card.signals)],
    heard: give(card.signals),
    answer: [() => takeInstead(id)],
    swap: [],
    because: [],
  };
  return byWhat[opened.what];
}

/** A digit while a card is open, or while the focus is in a need: takes what has that digit. Answers whether it was heard. */
export function pickInCard(index: number): boolean {
  const focused = document.activeElement?.closest<HTMLElement>('[data-kind=need]')?.dataset.cardId;
  const opened: Opened | null =
    usePanel.getState().opened ?? (focused ? { cardId: focused, what: 'need' } : null);
  const card = opened && cardById(opened.cardId)(useTill.getState());
  if (!opened || !card) return false;
  digitsOf(card, opened)[index]?.();
  return opened.what !== 'because';
}
