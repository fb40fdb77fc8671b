import type { DisclosureMode, Stage, Visibility } from '../schema/index.ts'
import type { Bar, Requirement, Part } from './words.ts'

/** One line of the table of states: from where, by whom, where to. */
export interface Move {
  readonly from: readonly Stage[]
  readonly seen: readonly Visibility[]
  /** 源头认定 it is possible with; left out: any. */
  readonly modes?: readonly DisclosureMode[]
  /** Any one of these parts is enough. */
  readonly who: readonly Part[]
  /** None of these may be the person's. */
  readonly not: readonly Bar[]
  readonly needs: readonly Requirement[]
  /** Left out: as it was. */
  readonly stage?: Stage
  readonly visibility?: Visibility
  /** Where it goes when, by this, all have signed. */
  readonly whenComplete?: Stage
}

interface EventRule {
  readonly title: string
  /** What it stands on, or what it is for. */
  readonly basis: string
  readonly moves: readonly Move[]
}

const anySeen = ['none', 'public', 'withdrawn'] as const
const proactive = ['proactive'] as const
const drafting = ['drafter', 'document.draft'] as const
const publishing = ['document.publish'] as const
/** Who wrote it or sent it in does not let it out: 三审三校 asks for different people. */
const notOwn = ['drafter', 'submitter', 'editor'] as const
const working = ['draft', 'review', 'approved', 'settled'] as const

/** What leaves the public side alone or takes it away, wherever the working text is. */
const takenDown: readonly Move[] = [
  { from: working, seen: ['public'], who: publishing, not: [], needs: [], visibility: 'withdrawn' },
  {
    from: ['scheduled'],
    seen: ['public'],
    who: publishing,
    not: [],
    needs: [],
    stage: 'approved',
    visibility: 'withdrawn',
  },
]

const letOut = { who: publishing, not: notOwn, modes: proactive, needs: ['gate-clear'] } as const

/**
 * THE table of states of a document: what may be done, in which stage and visibility, by whom, and where it leads.
 * Commands ask it, buttons are drawn from it, docs/publishing.md is written from it. docs/adr/0025.
 */
export const events = {
  save: {
    title: '保存',
    basis: '改动以后，先前的签署不再有效（国密 SM3 摘要不同）',
    moves: [
      { from: ['draft'], seen: anySeen, who: drafting, not: [], needs: [] },
      { from: ['review'], seen: anySeen, who: [...drafting, 'turn'], not: [], needs: [] },
      { from: ['approved', 'scheduled'], seen: anySeen, who: drafting, not: [], needs: [], stage: 'review' },
      { from: ['settled'], seen: ['public', 'withdrawn'], who: drafting, not: [], needs: [], stage: 'draft' },
    ],
  },
  submit: {
    title: '送审',
    basis: '条例第十七条',
    moves: [
      {
        from: ['draft'],
        seen: anySeen,
        modes: proactive,
        who: drafting,
        not: [],
        needs: ['gate-clear'],
        stage: 'review',
      },
    ],
  },
  recall: {
    title: '撤回送审',
    basis: '这一轮的签署全部作废',
    moves: [
      {
        from: ['review', 'approved'],
        seen: anySeen,
        who: ['submitter', 'drafter'],
        not: [],
        needs: [],
        stage: 'draft',
      },
    ],
  },
  sign: {
    title: '签署',
    basis: '三审三校：各环节由不同的人依次签署',
    moves: [
      {
        from: ['review'],
        seen: anySeen,
        modes: proactive,
        who: ['turn'],
        not: ['drafter', 'submitter', 'signed'],
        needs: ['gate-clear'],
        whenComplete: 'approved',
      },
    ],
  },
  secrecy: {
    title: '保密审查',
    basis: '条例第十七条；保守国家秘密法第三十五条：先审查、后公开',
    moves: [
      {
        from: ['review'],
        seen: anySeen,
        modes: proactive,
        who: ['secrecy'],
        not: ['drafter', 'submitter', 'editor', 'signed'],
        needs: ['secrecy-open'],
        whenComplete: 'approved',
      },
    ],
  },
  'send-back': {
    title: '退回修改',
    basis: '要写明意见；这一轮的签署全部作废',
    moves: [
      {
        from: ['review'],
        seen: anySeen,
        who: ['turn', 'secrecy'],
        not: ['drafter', 'submitter'],
        needs: [],
        stage: 'draft',
      },
      { from: ['approved'], seen: anySeen, who: publishing, not: [], needs: [], stage: 'draft' },
    ],
  },
  publish: {
    title: '发布',
    basis: '条例第十九条、第二十三条；撤回过的，审核后重新公开',
    moves: [
      { ...letOut, from: ['approved'], seen: ['none', 'withdrawn'], stage: 'settled', visibility: 'public' },
    ],
  },
  correct: {
    title: '更正发布',
    basis: '条例第六条：要写明理由和对外的更正说明',
    moves: [{ ...letOut, from: ['approved'], seen: ['public'], stage: 'settled', visibility: 'public' }],
  },
  schedule: {
    title: '定时发布',
    basis: '到时自动发布，不会提前',
    moves: [{ ...letOut, from: ['approved'], seen: anySeen, stage: 'scheduled' }],
  },
  unschedule: {
    title: '取消定时发布',
    basis: '签署仍然有效',
    moves: [{ from: ['scheduled'], seen: anySeen, who: publishing, not: [], needs: [], stage: 'approved' }],
  },
  withdraw: {
    title: '撤回公开',
    basis: '要写明理由和对外说明；行政处罚法第四十八条：3 个工作日内撤回并公开说明理由',
    moves: takenDown,
  },
  replace: {
    title: '由新文件替换',
    basis: '从列表里撤下，原地址保留说明和新文件的链接',
    moves: takenDown,
  },
  restore: {
    title: '恢复公开',
    basis: '原样恢复上次公开的那一版',
    moves: [
      {
        ...letOut,
        from: ['settled'],
        seen: ['withdrawn'],
        needs: ['stands', 'gate-clear'],
        visibility: 'public',
      },
    ],
  },
  override: {
    title: '应急发布',
    basis: '紧急时先发布、后补审；保密审查和内容检查不能省',
    moves: [
      {
        from: ['review'],
        seen: ['none'],
        modes: proactive,
        who: ['document.override'],
        not: [...notOwn, 'signed-secrecy'],
        needs: ['secrecy-signed', 'gate-clear'],
        stage: 'settled',
        visibility: 'public',
      },
    ],
  },
  'review-override': {
    title: '应急发布补审',
    basis: '3 个工作日内由别人补审',
    moves: [
      {
        from: ['draft', 'review', 'approved', 'scheduled', 'settled'],
        seen: ['public', 'withdrawn'],
        who: ['document.review'],
        not: ['overrider', ...notOwn],
        needs: ['open-override'],
      },
    ],
  },
  keep: {
    title: '不主动公开，留存',
    basis: '条例第十四条至第十六条、第十八条',
    moves: [
      {
        from: ['draft'],
        seen: ['none'],
        modes: ['on-request', 'withheld'],
        who: drafting,
        not: [],
        needs: [],
        stage: 'kept',
      },
    ],
  },
  drop: {
    title: '放弃更正',
    basis: '工作中的内容回到上次公开的那一版，公开的内容不变',
    moves: [
      { from: ['draft'], seen: ['public', 'withdrawn'], who: drafting, not: [], needs: [], stage: 'settled' },
    ],
  },
  discard: {
    title: '作废',
    basis: '没有公开过的才能作废',
    moves: [{ from: ['draft'], seen: ['none'], who: drafting, not: [], needs: [], stage: 'discarded' }],
  },
} as const satisfies Readonly<Record<string, EventRule>>

export type Event = keyof typeof events

/** All events, in the order they are shown. */
// The keys of the table are its events.
export const eventNames = Object.keys(events) as readonly Event[]

/** The lines of an event. */
export const movesOf = (event: Event): readonly Move[] => events[event].moves

/** What a sweep does by itself when a planned moment has come. */
export const dueMove = {
  from: ['scheduled'],
  seen: anySeen,
  stage: 'settled',
  visibility: 'public',
} as const
