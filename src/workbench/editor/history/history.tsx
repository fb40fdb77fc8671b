import type { ReactNode } from 'react'
import type { Document } from '../../documents/words.ts'
import { PublicActs } from './public-acts.tsx'
import { Signatures } from './signatures.tsx'
import { Versions } from './versions.tsx'

/** What became of a document: acts, signatures, versions. */
export const History = ({ document }: { readonly document: Document }): ReactNode => (
  <>
    <PublicActs document={document} />
    <Signatures document={document} />
    <Versions document={document} />
  </>
)
