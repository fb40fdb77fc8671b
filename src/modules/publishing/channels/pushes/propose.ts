import { Refusal } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { PushForm, Query } from '../../schema/index.ts'
import { digestFrom } from '../article/index.ts'
import { accountOf, notPublic, unfitPush } from './queue.ts'
import { sourceOf } from './source.ts'

/** What a push would say if nobody changed it, and what WeChat would not take of it. */
export interface Proposal {
  readonly title: string
  readonly digest: string
  readonly form: PushForm
  readonly problems: readonly string[]
  /** Whether the body has a 公众号 that is published to. */
  readonly ready: boolean
}

/** Proposes words for the push of a document, before anything is done. Throws Refusal `document-not-public`. */
export const proposePush = async (
  query: Query,
  { organisation, document }: { readonly organisation: OrganisationId; readonly document: DocumentId },
): Promise<Proposal> => {
  const made = await sourceOf(query, document, 'full')
  if (made?.publication.organisation !== organisation) throw notPublic()
  const { title, summary } = made.publication
  const wording = { title, digest: digestFrom(summary), form: 'full' } as const
  try {
    const account = await accountOf(query, organisation)
    const problems = Object.values(unfitPush(account, made, wording))
    return { ...wording, problems, ready: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...wording, problems: [error.detail], ready: false }
  }
}
