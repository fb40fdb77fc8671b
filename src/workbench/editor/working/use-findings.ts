import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import { Problem } from '../../api/problem.ts'
import type { Content, Document, Finding } from '../../documents/words.ts'

/** What the gates say of the text as it is now. */
export interface Examined {
  readonly findings: readonly Finding[]
  /** What is shown is of a text a moment ago. */
  readonly pending: boolean
  readonly problem: Problem | null
}

interface Answer {
  readonly content: Content
  readonly findings: readonly Finding[]
}

const pause = 500

/** Examines what is typed when one stops typing for a moment; a saved text has been examined already. */
export const useFindings = (document: Document, content: Content, dirty: boolean): Examined => {
  const [answer, setAnswer] = useState<Answer>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, organisation: at } = document
  const organisation = at.id
  useEffect(() => {
    if (!dirty) return
    const abort = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const sent = { params: { organisation }, body: { content, document: id } }
        const { findings } = await call('examineContent', sent, abort.signal)
        setAnswer({ content, findings })
        setProblem(null)
      } catch (error) {
        // Typed on meanwhile: the next question is on its way.
        if (error instanceof Problem) setProblem(error)
      }
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [dirty, content, organisation, id])
  if (!dirty) return { findings: document.findings, pending: false, problem: null }
  return {
    findings: answer?.findings ?? document.findings,
    pending: answer?.content !== content && problem === null,
    problem,
  }
}
