import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { Block } from '../../parts/block.tsx'
import { AlreadyPublic } from '../../reuse/already-public.tsx'
import { LikelyList } from '../likely.tsx'
import type { Request } from '../words.ts'

/** 条例第三十六条第六项: requests that may be the same, with evidence; nothing where there are none. */
export const LikelySame = ({ request }: { readonly request: Request }): ReactNode => {
  const { data } = useAsk('likelyToRequest', { params: { request: request.id } })
  const { data: held } = useAsk('alreadyPublicTo', { params: { request: request.id } })
  if (data === undefined || held === undefined) return null
  if (data.rows.length === 0) return <AlreadyPublic rows={held.rows} />
  return (
    <Block title="可能重复的申请">
      <AlreadyPublic rows={held.rows} />
      <p className="soft">
        同一申请人以相同内容重复申请、已经答复的，可以告知不予重复处理（条例第三十六条第六项）；是否相同由经办人判断。
      </p>
      <LikelyList rows={data.rows} text={request.form.description} />
    </Block>
  )
}
