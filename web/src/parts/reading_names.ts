// Who speaks in a reading, for people to read: names, colours, the words of a statement, how deep it is nested. Tested by
// tests/web/browser.
import type { Entity, Reading, Statement } from "../api.ts";
import { m } from "../i18n/messages.ts";
import { type Span, wordsOf } from "../spans.ts";
import { capital } from "./words.ts";

/** Colours of speakers in an article; who comes after the last of them shares the one of unknown speakers. */
export const COLOURS = 8;
const NO_COLOUR = "none";
const DEEPEST = 9;

export interface Names {
  /** Speakers in the order in which they come up. */
  speakers: Entity[];
  speakersOf: (statement: Statement) => Entity[];
  who: (statement: Statement) => string;
  colour: (statement: Statement) => string;
  colourOfEntity: (entity: Entity) => string;
  words: (spans: readonly number[][]) => string;
  label: (statement: Statement) => string;
}

export function namesOf(reading: Reading): Names {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const speakersOf = (statement: Statement) =>
    statement.speakers.map((id) => entities.get(id)).filter((entity) => entity !== undefined);
  const order = [...new Set(reading.statements.flatMap(speakersOf))];
  const colours = new Map(order.slice(0, COLOURS).map((entity, i) => [entity, String(i)]));
  const colourOfEntity = (entity: Entity) => colours.get(entity) ?? NO_COLOUR;
  const who = (statement: Statement) => {
    const found = speakersOf(statement).map((entity) => capital(entity.name));
    const last = found.pop();
    if (last === undefined) return m.noSpeaker;
    return found.length > 0 ? `${found.join(", ")} ${m.and} ${last}` : last;
  };
  return {
    speakers: order,
    speakersOf,
    who,
    colourOfEntity,
    colour: (statement) => {
      const first = speakersOf(statement)[0];
      return first ? colourOfEntity(first) : NO_COLOUR;
    },
    words: (spans) => wordsOf(reading.text, spans as unknown as Span[]),
    label: (statement) => m.article.marker(statement.id, who(statement), m.forms[statement.form]),
  };
}

/** How deep each statement stands in others, by its id: 0 for one of its own, 1 for one inside it, and so on. */
export function depthsOf(reading: Reading): Map<number, number> {
  const parents = new Map(reading.statements.map((statement) => [statement.id, statement.parent]));
  const depths = new Map<number, number>();
  for (const id of parents.keys()) {
    let depth = 0;
    // A circle of parents, which no reading should have, ends too.
    for (let around = parents.get(id) ?? null; around !== null && depth < DEEPEST; around = parents.get(around) ?? null)
      depth += 1;
    depths.set(id, depth);
  }
  return depths;
}
