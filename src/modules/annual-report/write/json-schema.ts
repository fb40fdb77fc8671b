import { z } from 'zod'
import { reportJson } from '../model/index.ts'

/** The JSON Schema (draft 2020-12) of `gongkai.annual-report/1`, as published in docs/schema. */
export const reportJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(reportJson, { io: 'input' }),
  title: 'gongkai.annual-report/1',
})
