import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { Synonym } from './words.ts'
import { wordsIn } from './words.ts'

interface Typed {
  readonly words: string
}

const Words = (): ReactNode => (
  <Form.Item
    name="words"
    label="意思相同的词"
    extra="几个词用顿号、空格或者换行隔开，每个词至少两个字。搜索其中任何一个，其他的也会找到。"
    rules={required('请至少写两个词。')}
  >
    <Input.TextArea rows={4} maxLength={400} spellCheck={false} />
  </Form.Item>
)

/** A new group of a body's own; `text` is what somebody looked for in vain. */
export const AddSynonymForm = ({
  organisation,
  text = '',
  onClose,
}: {
  readonly organisation: string
  readonly text?: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'addSynonym', Typed>
    name="addSynonym"
    title="增加同义词"
    submit="增加"
    said="已经增加，下一次搜索就会用到。"
    {...(text !== '' && {
      lead: `公众搜索“${text}”没有找到。请写上文件里用的说法。`,
      initial: { words: `${text}、` },
    })}
    sent={({ words }) => ({ params: { organisation }, body: { words: wordsIn(words) } })}
    onClose={onClose}
  >
    <Words />
  </FormDrawer>
)

/** Changes a group; a preset is changed for this body only. */
export const ChangeSynonymForm = ({
  organisation,
  of: { id, words, preset },
  onClose,
}: {
  readonly organisation: string
  readonly of: Synonym
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'changeSynonym', Typed>
    name="changeSynonym"
    title="修改同义词"
    submit="保存"
    said="已经改好，下一次搜索就会用到。"
    {...(preset && { lead: '这一组是预置的，修改只对本机构有效，以后可以恢复。' })}
    initial={{ words: words.join('、') }}
    sent={(typed) => ({ params: { organisation, synonym: id }, body: { words: wordsIn(typed.words) } })}
    onClose={onClose}
  >
    <Words />
  </FormDrawer>
)
