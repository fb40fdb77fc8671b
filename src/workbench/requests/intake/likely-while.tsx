import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue } from 'react'
import { useAsk } from '../../api/ask.ts'
import { AlreadyPublic } from '../../reuse/already-public.tsx'
import { LikelyList } from '../likely.tsx'
import type { Typed } from './form-of.ts'
import { canCompare, formOf } from './form-of.ts'

/** Requests that may be the same as the one being written, side by side; with a sentence where there are none. */
export const LikelyWhile = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const typed = Form.useWatch<Typed['form'] | undefined>('form')
  const form = useDeferredValue(formOf({ form: typed ?? {} }))
  const { data } = useAsk('likelyRequests', { params: { organisation }, body: { form } }, canCompare(form))
  const { data: held } = useAsk(
    'alreadyPublic',
    { params: { organisation }, body: { form } },
    form.description.length >= 6,
  )
  const rows = data?.rows ?? []
  return (
    <section className="likely-while" aria-label="可能重复的申请">
      <h2>可能重复的申请</h2>
      <p className="soft" role="status">
        {rows.length === 0
          ? '填写申请人和内容以后，相同、相似的申请列在这里。'
          : `找到 ${rows.length} 件，请对照；仍可登记，是否重复由经办人研判。`}
      </p>
      <AlreadyPublic rows={held?.rows ?? []} />
      {rows.length > 0 && <LikelyList rows={rows} text={form.description} />}
    </section>
  )
}
