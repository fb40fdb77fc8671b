import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../app/session.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { newContent } from './new-content.ts'
import { useColumnOptions } from './use-columns.ts'
import { useKinds } from './use-kinds.ts'
import type { Content } from './words.ts'

interface Typed {
  readonly organisation: string
  readonly kind: Content['kind']
  readonly title: string
  readonly column: string
}

const KindField = (): ReactNode => {
  const { kinds } = useKinds()
  const chosen: unknown = Form.useWatch('kind')
  const kind = kinds.find(({ code }) => code === chosen)
  return (
    <Form.Item
      name="kind"
      label="文种"
      extra={kind && `${kind.help}${kind.term === '' ? '' : `公开期限：${kind.term}。`}`}
      rules={[{ required: true, message: '请选择文种。' }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={kinds.map(({ code, title }) => ({ value: code, label: title }))}
      />
    </Form.Item>
  )
}

const ColumnField = (): ReactNode => {
  const organisation: unknown = Form.useWatch('organisation')
  const { options, isFetching } = useColumnOptions(typeof organisation === 'string' ? organisation : '')
  return (
    <Form.Item name="column" label="栏目" rules={[{ required: true, message: '请选择栏目。' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={isFetching}
        notFoundContent={isFetching ? '正在查找…' : '这个单位还没有栏目，请先在“栏目”里建立公开专栏'}
        options={options}
      />
    </Form.Item>
  )
}

/** Begins a document; it opens when it is made. */
export const NewDocument = ({
  column,
  organisation,
  onClose,
}: {
  /** The column it was begun from. */
  readonly column?: string | undefined
  readonly organisation?: string | undefined
  readonly onClose: () => void
}): ReactNode => {
  const navigate = useNavigate()
  const made = useRef(false)
  const own = useSession().account.organisation
  const place = organisation ?? own?.id
  return (
    <FormDrawer<'draftDocument', Typed>
      name="draftDocument"
      title="起草文件"
      lead="先定文种和栏目，正文和其他项目在下一页填写。名称以后可以改。"
      submit="开始起草"
      initial={{
        kind: 'ordinary',
        ...(place !== undefined && { organisation: place }),
        ...(column !== undefined && { column }),
      }}
      sent={({ organisation: at, ...typed }) => ({
        params: { organisation: at },
        body: { content: newContent(typed) },
      })}
      onDone={({ id }) => {
        made.current = true
        void navigate(`/documents/${id}`)
      }}
      onClose={() => {
        // The list is left: closing the form there would go back to it.
        if (!made.current) onClose()
      }}
    >
      <Form.Item
        name="organisation"
        label="发布机构"
        rules={[{ required: true, message: '请选择发布机构。' }]}
      >
        <PickOrganisation known={own} />
      </Form.Item>
      <KindField />
      <ColumnField />
      <Form.Item name="title" label="名称" rules={required('请填写文件的名称。')}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDrawer>
  )
}
