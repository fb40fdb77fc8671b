import type { Permission } from '#modules/identity'
import { permissions } from '#modules/identity'

/** The permissions this table asks for. */
export const requestPermissions = [
  'request.register',
  'request.handle',
  'request.approve',
  'remedy.handle',
] as const satisfies readonly Permission[]
export type RequestPermission = (typeof requestPermissions)[number]

/** Who may do something to a request: a part one has in it, or a permission one holds at its body. */
export type Part =
  'handler' | 'tasked' | 'turn' | 'submitter' | 'applicant' | 'third-party' | RequestPermission

const partTitles: Readonly<Record<Exclude<Part, RequestPermission>, string>> = {
  handler: '经办人',
  tasked: '接受交办的科室',
  turn: '轮到的审签人',
  submitter: '送审人',
  applicant: '申请人',
  'third-party': '第三方',
}

const isPermission = (part: Part): part is RequestPermission => part.includes('.')

/** A part as it is printed: `经办人`, `有“办理申请”权限的人`. */
export const partTitle = (part: Part): string =>
  isPermission(part) ? `有“${permissions[part].title}”权限的人` : partTitles[part]

/** Who may not do something although it is theirs otherwise, with what is said to them. */
export const bars = {
  drafter: { title: '拟稿人', why: '这份答复是您拟的，拟稿和审签要由不同的人办理，请由别人办理。' },
  submitter: { title: '送审人', why: '这份答复是您送审的，送审和审签要由不同的人办理，请由别人办理。' },
  signed: {
    title: '已签署别的环节的人',
    why: '您已经签署了别的环节，每个环节要由不同的人办理，请由别人办理。',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly why: string }>>
export type Bar = keyof typeof bars
