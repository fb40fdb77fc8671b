import { z } from 'zod'
import { operation } from './operation.ts'
import { instant, listOf } from './shapes.ts'

/** A group and a name in it: `site.name`. */
const settingName = z.string().regex(/^\w{1,32}\.\w{1,32}$/u)

/** What an administrator sets at run time. */
export const settingOperations = {
  settings: operation({
    id: 'settings',
    method: 'GET',
    path: '/settings',
    summary: '设置',
    input: {},
    output: listOf(
      z.object({
        name: z.string(),
        title: z.string(),
        help: z.string(),
        group: z.string(),
        /** JSON Schema of the value. */
        shape: z.unknown(),
        value: z.unknown(),
        preset: z.unknown(),
        changedAt: instant.nullable(),
        changedBy: z.string().nullable(),
      }),
    ),
  }),
  changeSetting: operation({
    id: 'changeSetting',
    method: 'PUT',
    path: '/settings/:name',
    summary: '修改一项设置',
    input: { params: z.strictObject({ name: settingName }), body: z.strictObject({ value: z.unknown() }) },
    output: z.object({ name: z.string(), value: z.unknown() }),
  }),
}
