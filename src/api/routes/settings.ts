import { changeSetting, settingList } from '#platform/settings'
import { settingOperations as operations } from '../contract/settings.ts'
import { ask, change } from '../route/route.ts'
import { namesOf } from '../words/names.ts'

export const settingRoutes = [
  ask(operations.settings, {
    limit: 'read',
    may: { permission: 'setting.manage', overall: true },
    run: async ({ query }) => {
      const settings = await settingList(query)
      const names = await namesOf(query, { accounts: settings.flatMap(({ changedBy }) => changedBy ?? []) })
      return {
        rows: settings.map((setting) => ({
          ...setting,
          changedBy: setting.changedBy === null ? null : names.account(setting.changedBy),
        })),
      }
    },
  }),
  change(operations.changeSetting, {
    limit: 'write',
    may: { permission: 'setting.manage', overall: true },
    run: async ({ tx, act, input: { params, body } }) => ({
      name: params.name,
      value: await changeSetting(tx, act, { name: params.name, value: body.value }),
    }),
  }),
]
