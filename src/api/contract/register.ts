import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { CleanUpId } from '#modules/publishing'
import { operation } from './operation.ts'
import { cleanUpVerdict, columnId, documentId, ending, validity } from './publishing-words.ts'
import { day, done, givenDay, idOf, line, listOf, named, optionalLine } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const cleanUp = idOf<CleanUpId>()

const registered = z.object({
  document: z.string(),
  number: z.number().nullable(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  level: z.enum(['regulation', 'normative']),
  madeOn: day,
  effectiveOn: day.nullable(),
  expiresOn: day.nullable(),
  /** As of the day asked for. */
  validity,
  endedOn: day.nullable(),
  endedBy: named.nullable(),
  interpretations: z.array(named),
  /** Calendar days to the end of its validity; null for none. */
  daysLeft: z.number().nullable(),
  history: z.array(z.object({ on: day, sentence: z.string() })),
})

const counts = z.object({
  made: z.number(),
  repealed: z.number(),
  valid: z.number(),
  documents: z.object({
    made: z.array(z.string()),
    repealed: z.array(z.string()),
    valid: z.array(z.string()),
  }),
})

/** The register of regulations and normative documents, and cleaning it up. */
export const registerOperations = {
  register: operation({
    id: 'register',
    method: 'GET',
    path: '/organisations/:organisation/register',
    summary: '规章和行政规范性文件登记簿',
    input: { ...ofBody, query: z.strictObject({ on: givenDay.optional() }) },
    output: z.object({
      on: day,
      rows: z.array(registered),
      /** From 1 January of the year of `on` to that day. */
      regulation: counts,
      normative: counts,
      interpreted: z.object({ documents: z.number(), interpreted: z.number() }),
    }),
  }),
  endValidity: operation({
    id: 'endValidity',
    method: 'POST',
    path: '/documents/:document/end-validity',
    summary: '废止、宣布失效或被替代',
    input: {
      params: z.strictObject({ document: documentId }),
      body: z.strictObject({ on: givenDay, how: ending, by: documentId.nullable(), basis: line(300) }),
    },
    output: done,
  }),
  extendValidity: operation({
    id: 'extendValidity',
    method: 'POST',
    path: '/documents/:document/extend-validity',
    summary: '延长有效期',
    input: {
      params: z.strictObject({ document: documentId }),
      body: z.strictObject({ on: givenDay, until: givenDay.nullable(), basis: line(300) }),
    },
    output: done,
  }),
  cleanUps: operation({
    id: 'cleanUps',
    method: 'GET',
    path: '/organisations/:organisation/clean-ups',
    summary: '文件清理',
    input: ofBody,
    output: listOf(
      z.object({
        id: z.string(),
        title: z.string(),
        basis: z.string().nullable(),
        onDate: day,
        state: z.enum(['open', 'settled']),
        result: named.nullable(),
        items: z.array(
          z.object({
            document: z.string(),
            title: z.string(),
            documentNumber: z.string().nullable(),
            verdict: cleanUpVerdict.nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  openCleanUp: operation({
    id: 'openCleanUp',
    method: 'POST',
    path: '/organisations/:organisation/clean-ups',
    summary: '开始一次清理',
    input: {
      ...ofBody,
      body: z.strictObject({ title: line(200), basis: optionalLine(300), onDate: givenDay }),
    },
    output: z.object({ id: z.string() }),
  }),
  judgeInCleanUp: operation({
    id: 'judgeInCleanUp',
    method: 'PUT',
    path: '/clean-ups/:cleanUp/items/:document',
    summary: '填写清理结论',
    input: {
      params: z.strictObject({ cleanUp, document: documentId }),
      body: z.strictObject({ verdict: cleanUpVerdict, reason: z.string().max(500).nullable() }),
    },
    output: done,
  }),
  settleCleanUp: operation({
    id: 'settleCleanUp',
    method: 'POST',
    path: '/clean-ups/:cleanUp/settle',
    summary: '清理完成：登记结论，生成结果目录的草稿',
    input: { params: z.strictObject({ cleanUp }), body: z.strictObject({ column: columnId }) },
    output: z.object({ result: z.string() }),
  }),
}
