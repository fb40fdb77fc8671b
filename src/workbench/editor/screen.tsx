import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Desk } from './desk.tsx'
import '../documents/documents.css'
import './editor.css'

/** One document: written, checked, reviewed, published. */
export const Screen = (): ReactNode => {
  const { document = '' } = useParams()
  const asked = useAsk('document', { params: { document } })
  return <Answer to={asked}>{(data) => <Desk key={data.id} document={data} />}</Answer>
}
