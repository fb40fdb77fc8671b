import { z } from 'zod'
import { day, instant, named } from './shapes.ts'

/** What comes out of remedies, in words. */

const titled = z.object({ id: z.string(), title: z.string() })

/** A remedy in a list. */
export const remedyLine = z.object({
  id: z.string(),
  organisation: named,
  number: z.string(),
  form: z.string(),
  formTitle: z.string(),
  pathTitle: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  organ: z.string(),
  handler: named.nullable(),
  receivedOn: day,
  dueTitle: z.string().nullable(),
  dueOn: day.nullable(),
  daysLeft: z.number().nullable(),
  resultTitle: z.string().nullable(),
  boundOn: day.nullable(),
})

const text = z.object({ name: z.string(), title: z.string(), text: z.string() })
const file = z.object({ id: z.string(), name: z.string(), size: z.number() })

const remedyEvent = z.object({
  seq: z.number(),
  kind: z.string(),
  title: z.string(),
  on: day,
  recordedAt: instant,
  by: z.string(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  texts: z.array(text),
  files: z.array(file),
  /** Struck out or put otherwise by a later record; null where it counts as it stands. */
  corrected: z.object({ by: z.number(), struck: z.boolean() }).nullable(),
  mends: z.boolean(),
})

const answer = z.object({
  instanceTitle: z.string(),
  procedureTitle: z.string(),
  reference: z.string(),
  receivedOn: day,
  due: day,
  lawfulDue: day,
  term: z.string(),
  basis: z.string(),
  certainty: z.string(),
  provisional: z.boolean(),
  answeredOn: day.nullable(),
  late: z.boolean(),
})

const claim = z.object({
  claimant: z.string(),
  others: z.string(),
  contact: z.string(),
  claims: z.string(),
})
export const remedyClaim = claim

export const remedyFlag = z.object({
  id: z.string(),
  remedy: z.string(),
  remedyNumber: z.string(),
  request: z.string(),
  number: z.string(),
  stageTitle: z.string(),
  outcomeTitle: z.string().nullable(),
  likeness: z.number(),
  seenBy: z.string().nullable(),
})

/** A remedy whole. */
export const remedyWhole = z.object({
  id: z.string(),
  organisation: named,
  number: z.string(),
  seq: z.number(),
  form: z.string(),
  formTitle: z.string(),
  pathTitle: z.string(),
  organ: z.string(),
  againstTitle: z.string(),
  instance: z.string(),
  instanceTitle: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  handler: named.nullable(),
  receivedOn: day,
  review: z.object({ id: z.string(), number: z.string() }).nullable(),
  requests: z.array(z.object({ id: z.string(), number: z.string() })),
  claim,
  due: z.object({ title: z.string(), on: day, left: z.number() }).nullable(),
  answers: z.array(answer),
  proof: z.array(
    z.object({ date: day, weekday: z.string(), number: z.number().nullable(), why: z.string() }),
  ),
  handIns: z.array(z.object({ title: z.string(), basis: z.string(), certainty: z.string() })),
  warning: z.string(),
  evidence: z.array(
    z.object({
      title: z.string(),
      proves: z.string(),
      pages: z.number(),
      source: z.string(),
      from: z.object({ in: z.string(), request: z.string(), seq: z.number(), file: z.string() }).partial(),
    }),
  ),
  holds: z.array(titled),
  hearings: z.array(
    z.object({ seq: z.number(), day, title: z.string(), head: z.boolean().nullable(), past: z.boolean() }),
  ),
  rulings: z.array(
    z.object({
      instanceTitle: z.string(),
      title: z.string(),
      on: day,
      servedOn: day.nullable(),
      basis: z.string().nullable(),
    }),
  ),
  result: z.object({ title: z.string(), outcomeTitle: z.string() }).nullable(),
  appealUntil: day.nullable(),
  boundOn: day.nullable(),
  redo: z
    .object({
      term: z.string().nullable(),
      due: day.nullable(),
      begun: z.boolean(),
      performedOn: day.nullable(),
      requests: z.array(z.object({ id: z.string(), number: z.string() })),
    })
    .nullable(),
  choices: z.array(z.object({ kind: z.string(), title: z.string(), basis: z.string() })),
  results: z.array(
    z.object({ id: z.string(), title: z.string(), outcomeTitle: z.string().nullable(), after: z.string() }),
  ),
  events: z.array(remedyEvent),
  packs: z.array(
    z.object({
      file: z.string(),
      name: z.string(),
      size: z.number(),
      pages: z.number(),
      digest: z.string(),
      /** What could not be bound, as one ZIP. */
      attached: z
        .object({ file: z.string(), name: z.string(), size: z.number(), digest: z.string() })
        .nullable(),
      inFull: z.boolean(),
      on: day,
      by: z.string(),
    }),
  ),
  files: z.array(file),
  flags: z.array(remedyFlag),
})

/** A pack that was made. */
export const remedyPack = z.object({
  file: z.string(),
  name: z.string(),
  pages: z.number(),
  digest: z.string(),
  parts: z.array(
    z.object({
      title: z.string(),
      note: z.string(),
      digest: z.string(),
      from: z.number().nullable(),
      to: z.number().nullable(),
      /** Its number in the ZIP beside the pack. */
      attached: z.number().nullable(),
    }),
  ),
  archive: z.object({ file: z.string(), name: z.string(), digest: z.string() }).nullable(),
})

/** What the forms offer. */
export const remedyGuide = z.object({
  forms: z.array(titled),
  objects: z.array(titled),
  procedures: z.array(titled),
  /** How long an answer may take, by the law of today. */
  terms: z.string(),
  stages: z.array(titled),
})

export const remedyTable = z.object({
  groups: z.array(
    z.object({
      title: z.string(),
      cells: z.array(
        z.object({
          title: z.string(),
          count: z.number(),
          remedies: z.array(z.object({ id: z.string(), number: z.string() })),
        }),
      ),
    }),
  ),
})
