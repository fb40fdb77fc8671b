import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import { Problem } from '../../api/problem.ts'
import type { Narrative, Paragraph, Place, Review, Text } from '../words.ts'

export type Part = keyof Narrative['parts']

const pause = 700

/** The text as it is being written, with what it comes to a moment behind the typing. */
export const useWriting = (place: Place, text: Text) => {
  const [narrative, setNarrative] = useState(text.narrative)
  const [review, setReview] = useState<Review>(text.review)
  const [changed, setChanged] = useState(false)
  const { organisation, year } = place
  useEffect(() => {
    if (!changed || !text.editable) return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => {
      call('reviewReportText', { params: { organisation, year }, body: { narrative } }, stop.signal).then(
        setReview,
        (error: unknown) => {
          // What is typed next asks again; saving tells what is wrong.
          if (!(error instanceof Problem) && !(error instanceof DOMException)) throw error
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [narrative, changed, organisation, year, text.editable])
  const put = (part: Part | '', paragraphs: Paragraph[]): void => {
    setChanged(true)
    setNarrative((was) =>
      part === '' ? { ...was, preface: paragraphs } : { ...was, parts: { ...was.parts, [part]: paragraphs } },
    )
  }
  return {
    narrative,
    review,
    changed,
    put,
    begin: (anew: Narrative, found: Review) => {
      setNarrative(anew)
      setReview(found)
      setChanged(true)
    },
    saved: () => {
      setChanged(false)
    },
  }
}
