import { z } from 'zod'
import type { PersonId } from '#modules/organisations'
import type { RulingResult } from '#statute/remedies'
import { mayTell, requestId, told } from './request-words.ts'
import { givenDay, id, idOf, line } from './shapes.ts'

const fact = <Kind extends string, Data extends z.ZodRawShape, Texts extends z.ZodRawShape>(
  kind: Kind,
  data: Data,
  texts: Texts,
) => z.strictObject({ kind: z.literal(kind), on: givenDay, ...data, texts: z.strictObject(texts) })

const instance = z.enum(['review', 'first', 'second', 'retrial'])
const hold = z.enum(['execution', 'disclosure'])
const result = z
  .string()
  .regex(/^\w{1,40}$/u)
  .transform((word) => word as RulingResult)

const source = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('case'), request: requestId, seq: z.number().int().min(1) }),
  z.strictObject({ in: z.literal('file'), file: id }),
  z.strictObject({ in: z.literal('paper') }),
])

const item = z.strictObject({
  title: line(200),
  proves: z.string().max(500),
  pages: z.number().int().min(1).max(9999),
  source,
})

const redo = z.strictObject({ count: z.number().int().min(1).max(365), unit: z.enum(['workdays', 'days']) })

/** Facts of a remedy, each with its own data and texts. */
export const remedyFact = z.discriminatedUnion('kind', [
  fact(
    'noticed',
    {
      instance,
      procedure: z.enum(['ordinary', 'simple']),
      reference: z.string().max(100),
      until: givenDay.nullable(),
    },
    {},
  ),
  fact('assigned', { person: idOf<PersonId>() }, {}),
  fact('listed', { items: z.array(item).max(200) }, {}),
  fact('answered', { instance, proof: z.string().max(200).nullable() }, {}),
  fact('held', { what: hold }, { reason: told() }),
  fact('released', { what: hold }, { reason: mayTell() }),
  fact(
    'hearing-set',
    { day: givenDay, sort: z.enum(['opinions', 'hearing', 'trial']) },
    { place: mayTell(200) },
  ),
  fact('hearing-held', { hearing: z.number().int().min(1), head: z.boolean() }, { who: mayTell(500) }),
  fact(
    'ruled',
    { instance, result, servedOn: givenDay.nullable(), redo: redo.nullable() },
    { gist: told(), reasons: mayTell() },
  ),
  fact('served', { instance }, {}),
  fact(
    'appealed',
    {
      instance: z.enum(['second', 'retrial']),
      side: z.enum(['office', 'claimant', 'third-party']),
      organ: line(100),
    },
    {},
  ),
  fact('bound', {}, {}),
  fact('performed', {}, { how: told() }),
  fact('note', {}, { text: told() }),
  fact('paper-added', { files: z.array(id).min(1).max(50) }, { title: told(200) }),
])
