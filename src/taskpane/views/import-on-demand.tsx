import { lazy, Suspense, type ComponentProps } from "react";

const LoadedView = lazy(() => import("./import-view"));

/** The view in which a report is read from elsewhere; wanted once a year, so it is loaded when it is wanted. */
export function ImportView(props: ComponentProps<typeof LoadedView>) {
  return (
    <Suspense fallback={null}>
      <LoadedView {...props} />
    </Suspense>
  );
}
