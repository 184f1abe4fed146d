// Who speaks in a reading, for people to read: names, colours, the words of a statement, how deep it is nested. Tested by
// tests/web/browser.
import type { Entity, Reading, Statement } from "../api.ts";
import { m } from "../i18n/messages.ts";
import { type Span, wordsOf } from "../spans.ts";
import { capital } from "./words.ts";

/** Colours of speakers in an article; who comes after the last of them shares the one of unknown speakers. */
export const COLOURS = 8;
const NO_COLOUR = "none";

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
  const colourOfEntity = (entity: Entity) => {
    const place = order.indexOf(entity);
    return place >= 0 && place < COLOURS ? String(place) : NO_COLOUR;
  };
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

/** 0 for a statement of its own, 1 for one inside it, and so on. */
export function depthOf(reading: Reading, statement: Statement): number {
  let depth = 0;
  let around = statement.parent;
  while (around !== null && depth < reading.statements.length) {
    depth += 1;
    around = reading.statements.find((other) => other.id === around)?.parent ?? null;
  }
  return depth;
}
