import type { ReactNode } from 'react'
import type { Document } from '../../documents/words.ts'
import { DoButton } from '../../parts/do-button.tsx'

/** Asks for the links of the saved text in the background; how they are is told by the checks, a little later. */
export const CheckLinks = ({ document }: { readonly document: Document }): ReactNode =>
  /href="https?:/iu.test(document.content.body) && (
    <DoButton<'checkLinks'>
      name="checkLinks"
      size="small"
      sent={{ params: { document: document.id }, body: {} }}
      said="已经开始检查链接，打不开的过一会儿列在这里。"
    >
      检查链接
    </DoButton>
  )
