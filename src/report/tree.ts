interface TreeNode<Node> {
  readonly children?: readonly Node[];
}

/** The nodes below `nodes` that have no children, in order, each with its ancestors (itself last). */
export function leafPaths<Node extends TreeNode<Node>>(
  nodes: readonly Node[],
  ancestors: readonly Node[] = []
): readonly (readonly [...Node[], Node])[] {
  return nodes.flatMap((node) => {
    const path: [...Node[], Node] = [...ancestors, node];
    return node.children ? leafPaths(node.children, path) : [path];
  });
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
