import { useEffect, useRef, useState } from 'react';
import { TaskIcon } from '../theme/TaskIcon';

/** Icons of kinds as images that a canvas can draw. Render `sheet` somewhere: it holds the drawings, unseen. */
export function useIconImages(kinds: readonly string[]) {
  const sheet = useRef<HTMLDivElement>(null);
  const [images, setImages] = useState<ReadonlyMap<string, HTMLImageElement>>(new Map());
  const key = kinds.join(' ');

  useEffect(() => {
    let current = true;
    void loadIcons(sheet.current, key.split(' ')).then((loaded) => current && setImages(loaded));
    return () => {
      current = false;
    };
  }, [key]);

  return {
    images,
    sheet: (
      <div ref={sheet} hidden>
        {kinds.map((kind) => (
          <TaskIcon key={kind} kind={kind} size={64} />
        ))}
      </div>
    ),
  };
}

async function loadIcons(sheet: Element | null, kinds: string[]): Promise<Map<string, HTMLImageElement>> {
  const drawings = [...(sheet?.children ?? [])];
  const images = await Promise.all(drawings.map(imageOf));
  return new Map(images.map((image, index) => [kinds[index] as string, image]));
}

async function imageOf(drawing: Element): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await image.decode();
  return image;
}
