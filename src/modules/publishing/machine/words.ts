import type { Permission } from '#modules/identity'
import { permissions } from '#modules/identity'

/** Who may do something to a document: a part one has in it, or a permission one holds at its body. */
export type Part = 'drafter' | 'submitter' | 'turn' | 'secrecy' | PublishingPermission

/** The permissions this table asks for. */
export const publishingPermissions = [
  'document.draft',
  'document.review',
  'document.secrecy',
  'document.publish',
  'document.override',
] as const satisfies readonly Permission[]
export type PublishingPermission = (typeof publishingPermissions)[number]

const partTitles: Readonly<Record<Exclude<Part, PublishingPermission>, string>> = {
  drafter: '起草人',
  submitter: '送审人',
  turn: '轮到的审核人',
  secrecy: '保密审查人',
}

const isPermission = (part: Part): part is PublishingPermission => part.startsWith('document.')

/** A part as it is printed: `起草人`, `有“审核文件”权限的人`. */
export const partTitle = (part: Part): string =>
  isPermission(part) ? `有“${permissions[part].title}”权限的人` : partTitles[part]

/** 回避: who may not do something although it is theirs otherwise, with what is said to them. */
export const bars = {
  drafter: { title: '起草人', why: '您是这份文件的起草人，起草、审核和发布要由不同的人办理，请由别人办理。' },
  submitter: { title: '送审人', why: '这一轮是您送审的，送审人不能再审核或者发布，请由别人办理。' },
  editor: { title: '最后修改的人', why: '现在这一版是您修改的，请由没有改过这一版的人办理。' },
  signed: {
    title: '这一轮已签署别的环节的人',
    why: '您已经签署了这一轮的别的环节，每个环节要由不同的人办理，请由别人办理。',
  },
  'signed-secrecy': {
    title: '这一轮的保密审查人',
    why: '这一轮的保密审查是您做的，保密审查和应急发布要由不同的人办理。',
  },
  overrider: { title: '应急发布的人', why: '应急发布是您批准的，补审要由别人办理。' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly why: string }>>
export type Bar = keyof typeof bars

/** What must be so besides. */
export const requirements = {
  'gate-clear': '内容检查没有要先处理的问题',
  'secrecy-open': '这一轮还没有做保密审查',
  'secrecy-signed': '保密审查已经通过',
  'open-override': '有还没有补审的应急发布',
  stands: '上次公开的那一版仍有完整有效的签署',
} as const
export type Requirement = keyof typeof requirements
