import { useQueryClient, useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { call } from '../../api/call.ts'
import type { Given } from '../../api/operations.ts'
import type { Problem } from '../../api/problem.ts'
import { useSession } from '../../app/session.tsx'
import type { Content, Document } from '../../documents/words.ts'
import type { LocalDraft } from './local-draft.ts'
import { forgetDraft, keepDraft, keptDraft } from './local-draft.ts'
import { sameContent } from './same-content.ts'

/** The text as it is worked on, and what became of it. */
export interface Working {
  readonly content: Content
  readonly dirty: boolean
  /** The version it was made from. */
  readonly basedOn: number
  /** Somebody else saved meanwhile. */
  readonly overtaken: boolean
  /** Counts how often the whole text was put in anew, so that the editor begins anew as well. */
  readonly epoch: number
  readonly saving: boolean
  readonly problem: Problem | null
  /** What was typed before a crash and not saved. */
  readonly left: LocalDraft | undefined
  readonly change: (patch: Partial<Content>) => void
  /** Saves; `told` is given whose signatures ceased to hold. */
  readonly save: (last?: Partial<Content>) => void
  /** Takes what the server has; what was typed is dropped. */
  readonly takeTheirs: () => void
  /** Goes on with what was typed, on top of what somebody else saved. */
  readonly goOnTop: () => void
  readonly takeLeft: () => void
  readonly dropLeft: () => void
}

interface State {
  readonly base: { readonly version: number; readonly content: Content }
  readonly content: Content
  readonly epoch: number
}

const keptEvery = 800

/** The working copy of a document: typed into, kept in the browser, saved on the version it was made from. */
export const useWorking = (document: Document, told: (given: Given<'saveDocument'>) => void): Working => {
  const queries = useQueryClient()
  const { account } = useSession()
  const place = { account: account.id, document: document.id }
  const theirs = { version: document.version, content: document.content }
  const [state, setState] = useState<State>({ base: theirs, content: document.content, epoch: 0 })
  const [left, setLeft] = useState(() => {
    const kept = keptDraft(localStorage, place)
    return kept !== undefined && sameContent(kept.content, document.content) ? undefined : kept
  })
  const { base, content, epoch } = state
  const dirty = useMemo(() => !sameContent(content, base.content), [content, base.content])

  const saving = useMutation<Given<'saveDocument'>, Problem, Content>({
    mutationFn: (sent) =>
      call('saveDocument', {
        params: { document: document.id },
        body: { content: sent, basedOn: base.version },
      }),
    onSuccess: async (given, sent) => {
      // What was typed while it was on its way is still to be saved.
      setState((now) => ({ ...now, base: { version: given.version, content: sent } }))
      forgetDraft(localStorage, place)
      setLeft(undefined)
      told(given)
      await queries.invalidateQueries()
    },
    onError: async ({ status }) => {
      if (status === 409) await queries.invalidateQueries({ queryKey: ['document'] })
    },
  })

  const ahead = document.version > base.version && !saving.isPending
  // Nothing of one's own is lost by it.
  if (ahead && !dirty) setState({ base: theirs, content: document.content, epoch: epoch + 1 })

  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => {
      keepDraft(localStorage, place, { basedOn: base.version, content, at: new Date().toISOString() })
    }, keptEvery)
    return () => {
      clearTimeout(timer)
    }
  }, [dirty, content, base.version, place.account, place.document])

  const takeTheirs = (): void => {
    forgetDraft(localStorage, place)
    saving.reset()
    setState({ base: theirs, content: document.content, epoch: epoch + 1 })
  }
  return {
    content,
    dirty,
    basedOn: base.version,
    overtaken: ahead && dirty,
    epoch,
    saving: saving.isPending,
    problem: saving.error,
    left,
    change: (patch) => {
      setState((now) => ({ ...now, content: { ...now.content, ...patch } }))
    },
    save: (last = {}) => {
      const all = { ...content, ...last }
      if (!saving.isPending && !sameContent(all, base.content)) saving.mutate(all)
    },
    takeTheirs,
    goOnTop: () => {
      saving.reset()
      setState((now) => ({ ...now, base: theirs }))
    },
    takeLeft: () => {
      if (left === undefined) return
      setState({
        base: { version: left.basedOn, content: document.content },
        content: left.content,
        epoch: epoch + 1,
      })
      setLeft(undefined)
    },
    dropLeft: () => {
      forgetDraft(localStorage, place)
      setLeft(undefined)
    },
  }
}
