interface TreeNode<Node> {
  readonly children?: readonly Node[];
}

type LeafPath<Node> = readonly [...Node[], Node];

function pathsBelow<Node extends TreeNode<Node>>(
  nodes: readonly Node[],
  ancestors: readonly Node[]
): readonly LeafPath<Node>[] {
  return nodes.flatMap((node) => {
    const path: [...Node[], Node] = [...ancestors, node];
    return node.children ? pathsBelow(node.children, path) : [path];
  });
}

const known = new WeakMap<object, readonly LeafPath<unknown>[]>();

/** The nodes below `nodes` that have no children, in order, each with its ancestors (itself last). The forms are asked often. */
export function leafPaths<Node extends TreeNode<Node>>(
  nodes: readonly Node[]
): readonly LeafPath<Node>[] {
  const found =
    (known.get(nodes) as readonly LeafPath<Node>[] | undefined) ?? pathsBelow(nodes, []);
  known.set(nodes, found);
  return found;
}

/** How many levels a tree has. */
export function depth<Node extends TreeNode<Node>>(nodes: readonly Node[]): number {
  return Math.max(...nodes.map((node) => 1 + (node.children ? depth(node.children) : 0)));
}

/** How many leaves stand below a node; 1 for a leaf. */
export function leafCount<Node extends TreeNode<Node>>(node: Node): number {
  return node.children ? node.children.reduce((count, child) => count + leafCount(child), 0) : 1;
}

/** The last element of a path. */
export function leafOf<Node>(path: readonly [...Node[], Node]): Node {
  return path[path.length - 1] as Node;
}
