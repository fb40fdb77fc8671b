import { z } from 'zod'
import { operation } from './operation.ts'
import { applicantKind, decisionKind, needId } from './request-words.ts'

const word = z.object({ value: z.string(), title: z.string() })

/** What the forms of requests stand on: words of the law, told once. */
export const requestGuideOperations = {
  requestGuide: operation({
    id: 'requestGuide',
    method: 'GET',
    path: '/request-guide',
    summary: '依申请公开的渠道、申请人、处理决定和依据',
    input: {},
    output: z.object({
      channels: z.array(
        z.object({
          value: z.string(),
          title: z.string(),
          confirms: z.boolean(),
          rule: z.string(),
          basis: z.string(),
        }),
      ),
      applicants: z.array(
        z.object({
          value: applicantKind,
          title: z.string(),
          meaning: z.string(),
          representative: z.boolean(),
          proofs: z.array(z.object({ id: z.string(), title: z.string() })),
          basis: z.string(),
        }),
      ),
      forms: z.array(word),
      ways: z.array(word),
      stages: z.array(word),
      decisions: z.array(
        z.object({
          value: decisionKind,
          title: z.string(),
          basis: z.string(),
          letter: z.string(),
          needs: z.array(needId),
          row: z.string(),
          rowTitle: z.string(),
          /** Whether anything is given with it. */
          gives: z.boolean(),
        }),
      ),
      needs: z.array(
        z.object({
          value: needId,
          title: z.string(),
          form: z.enum(['text', 'choice', 'paper']),
          options: z.array(z.string()),
          hint: z.string().nullable(),
        }),
      ),
      /** Terms as the law has them today, in working days. */
      terms: z.object({ clarification: z.number(), extension: z.number() }),
    }),
  }),
}
