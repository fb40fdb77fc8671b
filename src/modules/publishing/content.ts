import type { LocalDate } from '#statute/calendar'
import type { ColumnId, DocumentId } from './ids.ts'
import type { KindCode } from './kinds/codes.ts'
import type { DisclosureMode } from './schema/words.ts'

/** A file of the store that belongs to a document; its digest is that of its bytes, so a signature covers them. */
export interface Attachment {
  readonly file: string
  readonly name: string
  /** SM3 of the bytes. */
  readonly digest: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

/** 源头认定: the decision, made where the document is made, on how it may be disclosed. */
export interface Disclosure {
  readonly mode: DisclosureMode
  /** The article it stands on: `条例第十六条第二款`; asked for unless proactive. */
  readonly basis: string | null
  readonly reason: string | null
  /** 条例第十八条: when it is looked at again; asked for unless proactive. */
  readonly reevaluateOn: LocalDate | null
}

/** Why something that looks like personal data may stand: a law that has it published, or that it is none. */
export interface Justification {
  /** The kind of finding, and the SM3 of its value without blanks. */
  readonly kind: string
  readonly value: string
  readonly basis: string
}

/** Everything a version says, and everything a signature covers. */
export interface Content {
  readonly kind: KindCode
  readonly title: string
  readonly column: ColumnId
  /** Other columns it is shown in. */
  readonly alsoIn: readonly ColumnId[]
  /** 文号. */
  readonly documentNumber: string | null
  /** 成文日期. */
  readonly dateWritten: LocalDate | null
  /** 形成或者变更之日, from which 条例第二十六条 counts. */
  readonly formedOn: LocalDate | null
  /** 主题分类. */
  readonly topics: readonly string[]
  readonly keywords: readonly string[]
  /** 内容概述. */
  readonly summary: string
  /** 来源 of what was taken over from elsewhere; null for the body's own. */
  readonly source: string | null
  /** Clean HTML, as `cleanBody` gives it. */
  readonly body: string
  readonly attachments: readonly Attachment[]
  /** Documents this one interprets. */
  readonly interprets: readonly DocumentId[]
  readonly disclosure: Disclosure
  /** What its kind asks for besides, by field code. */
  readonly fields: Readonly<Record<string, string | number | null>>
  readonly justified: readonly Justification[]
}
