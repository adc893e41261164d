import { TRACE_VERSION, traceEventSchema } from '../trace/trace';
import { z } from '../validation/zod';
import { bookmarkLineSchema } from './bookmark-line';
import { footerSchema } from './footer';
import { headerSchema } from './header';
import { titleLineSchema } from './title-line';

/**
 * What one line of a recording of the present version can be, as JSON Schema (2020-12). What only several lines show,
 * such as that their numbers run on, no such schema can say.
 */
export function recordingSchema(): Record<string, unknown> {
  const { $schema, ...header } = z.toJSONSchema(headerSchema);
  const { $schema: _event, ...event } = z.toJSONSchema(traceEventSchema);
  const { $schema: _footer, ...footer } = z.toJSONSchema(footerSchema);
  const { $schema: _bookmark, ...bookmark } = z.toJSONSchema(bookmarkLineSchema);
  const { $schema: _title, ...title } = z.toJSONSchema(titleLineSchema);
  return {
    $schema,
    title: `A line of a recording of Toast Kitchen, version ${TRACE_VERSION}`,
    oneOf: ['header', 'event', 'footer', 'bookmark', 'title'].map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: { header, event, footer, bookmark, title },
  };
}
